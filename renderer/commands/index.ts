export { acceleratorWords } from '@shared/command'
export * from './command-bus'
export * from './keyboard'
export * from './use-command'
