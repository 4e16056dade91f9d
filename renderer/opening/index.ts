export * from './opening-screen'
