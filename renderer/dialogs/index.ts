export * from './about-dialog'
export * from './shortcuts-dialog'
export * from './stops-dialog'
export * from './trouble-dialog'
