export * from './read-odt'
