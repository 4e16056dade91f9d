export * from './channels'
export * from './contract'
export * from './export-formats'
export * from './kept'
