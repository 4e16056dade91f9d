export * from './editor-document'
export * from './ordinal'
export * from './read-parts'
export * from './write-editor-document'
