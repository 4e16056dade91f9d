export * from './change-template'
export * from './form-mapping'
export * from './change-file'
