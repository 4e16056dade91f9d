export * from './accelerator'
export * from './commands'
