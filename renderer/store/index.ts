export * from './document-store'
export type * from './editor-handle'
export * from './screen-store'
