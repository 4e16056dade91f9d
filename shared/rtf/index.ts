export { readRtf } from './read-rtf'
