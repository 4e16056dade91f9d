export * from './change-template'
export * from './form-mapping'
