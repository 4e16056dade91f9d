export { findingRows } from './finding-rows'
export { writeFindingDocument } from './write-finding-document'
export { writeFindingWorkbook } from './write-finding-workbook'
