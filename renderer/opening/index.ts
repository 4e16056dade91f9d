export * from './opening-screen'
export * from './source-pane'
