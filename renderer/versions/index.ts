export * from './kept-dialog'
export * from './kept-panel'
export * from './kept-when'
export * from './versions-panel'
