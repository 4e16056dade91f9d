export * from './document-store'
export type * from './editor-handle'
export type * from './figure-handle'
export * from './screen-store'
