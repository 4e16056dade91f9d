export * from './default-settings'
export * from './settings'
