export * from './recognise'
export type { RecogniseOptions } from './recognise-options'
export { organKind } from './organ'
