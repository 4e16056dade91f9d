export { applyDecisions, isDecided } from './apply-decisions'
export { decide, withDecision, withoutDecision } from './decide'
export { kindsFor, LONGEST_REASON, needsReason, offeredKinds } from './decision-kinds'
