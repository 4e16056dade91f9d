export * from './read-pdf'
