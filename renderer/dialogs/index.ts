export * from './change-form-dialog'
export * from './shortcuts-dialog'
export * from './stops-dialog'
export * from './trouble-dialog'
