export * from './finding'
export * from './opening'
