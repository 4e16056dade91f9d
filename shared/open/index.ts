export { openReport, type OpenOptions } from './open-report'
export { reportJson, type JsonBlock, type ReadJson } from './report-json'
