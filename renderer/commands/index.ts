export * from './accelerator'
export * from './command-bus'
export * from './keyboard'
export * from './use-command'
