export * from './run-checks'
