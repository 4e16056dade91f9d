export * from './read-text'
export { readRecords, textRecords } from './read-records'
export { decodeText } from './decode-text'
