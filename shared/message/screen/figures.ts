/** Words of the figures in prose: their names, the list they are chosen from, the numbers that may be linked. */
export const figureWords = {
  /** As a screen reader says it: which cell, what it shows. */
  label: '{source}，{text}，随表格更新',
  stale: '{source}，{text}，没有上年报告，显示的是上次的内容',
  blank: '{source}，还没有填，随表格更新',
  cell: '{line}，{column}',
  plus: '＋',
  rate: '{part} ÷ {base}',
  previous: '上年的{cells}',
  difference: '{cells}，比上年增减的数量',
  growth: '{cells}，比上年增减的百分比',
  trend: '{cells}，比上年是增长还是下降',
  colon: '：',
  units: { count: '件', amount: '万元', change: '件' },
} as const
