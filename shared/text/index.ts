export * from './read-text'
