export { readRows, type SheetRow, type SheetRows } from './read-rows'
export { readWorkbook } from './read-workbook'
