export * from './working-papers'
