export * from './finding'
export * from './opening'
export * from './opening-group'
export * from './said-by-checks'
