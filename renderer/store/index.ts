export * from './document-store'
export * from './screen-store'
