export * from './recognise'
