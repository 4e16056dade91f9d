export * from './editor-document'
export * from './read-editor-document'
export * from './write-editor-document'
