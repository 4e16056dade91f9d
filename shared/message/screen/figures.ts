/** Words of the figures in prose: their names, the list they are chosen from, the numbers that may be linked. */
export const figureWords = {
  /** As a screen reader says it: which cell, what it shows. */
  label: '{source}，{text}，随表格更新',
  stale: '{source}，{text}，没有上年报告，显示的是上次的内容',
  blank: '{source}，还没有填，随表格更新',
  cell: '{line}，{column}',
  plus: '＋',
  together: '（{cells}）',
  rate: '{part} ÷ {base}',
  previous: '上年的{cells}',
  difference: '{cells}，比上年增减的数量',
  growth: '{cells}，比上年增减的百分比',
  trend: '{cells}，比上年是增长还是下降',
  colon: '：',
  units: { count: '件', amount: '万元', change: '件' },
  overwritten: '这里的数字已成为普通文字，不再随表格更新。',
  undo: '撤销',
} as const

/** The list that `@` and `=` open. */
export const insertFigureWords = {
  title: '插入数据',
  query: '按行、列的名称查找',
  list: '可以插入的数据',
  empty: '没有这个名称的数据。换一个词试试，例如“新收”“自然人”“办结率”。',
  blank: '未填',
  keys: '↑↓ 选择　Enter 插入　＋ 相加　／ 求比率　Esc 取消',
  noPrevious: '配上去年的年报后，还可以插入比上年增减的数字。',
  over: '÷',
  result: '结果',
} as const

/** The card of one figure. */
export const figureCardWords = {
  title: '随表格更新的数字',
  shows: '现在是',
  noPrevious: '没有上年报告，显示的是上次的内容',
  style: '写法',
  unit: '单位',
  unlink: '转为普通文字',
  goTo: '去看表格',
} as const

/** The list of numbers that already stand in the text. */
export const linkWords = {
  title: '可关联的数字',
  pill: '可关联的数字 {n}',
  explain: '关联以后，表格里的数变了，正文跟着变。',
  all: '全部关联（{n} 处，都有把握）',
  count: '第 {i} 处，共 {n} 处',
  sure: '有把握',
  unsure: '请核对是不是这一格',
  disagrees: '与表格不一致',
  agrees: '与表格一致',
  differs: '正文写“{written}”，表格是“{text}”；关联后写“{text}”',
  meaning: '关联到',
  link: '关联',
  skip: '跳过',
  previous: '上一处',
  next: '下一处',
  close: '收起',
  never: '不再提示',
  none: '正文里没有可以关联的数字。',
  done: '已关联 {n} 处数字，以后随表格更新。',
} as const
