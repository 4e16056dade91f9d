export * from './editor-document'
export * from './ordinal'
export * from './read-editor-document'
export * from './write-editor-document'
