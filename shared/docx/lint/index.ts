export * from './lint-docx'
