/** Words of the window around the report. */
export const shellWords = {
  program: '公开年报',
  /** Title bar of a report without a file name. */
  windowTitle: '{organ} {year} 年年报',
  untitled: '政府信息公开工作年度报告',
  paper: '报告正文',
  dropHere: '松开鼠标，打开这个文件',
  dropFormats: 'Word、WPS、PDF、网页、Excel、文本文件或本程序的 .nianbao 文件',
  exported: '已导出“{name}”',
  openExported: '打开文件',
  openFolder: '打开所在文件夹',
  settled: '已标为已核对',
  allSettled: '已将读入时的 {n} 处全部标为已核对',
  takeBack: '撤回',
} as const
