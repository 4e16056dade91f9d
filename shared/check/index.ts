export { balanceSuspects, type Suspect, type SuspectReason } from './balance-suspects'
export { checkRun } from './check-run'
export { fixOf } from './fix-of'
export { runChecks } from './run-checks'
