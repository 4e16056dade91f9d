/** Words for making next year's draft from last year's report, in the window and on the command line. */
export const rollWords = {
  reasons: {
    reportYear: '去年报告的年份，改为新年份',
    period: '统计期限，随年份改',
    previousYear: '与上一年比较，随年份改',
    plan: '去年写的是这一年的打算，今年要写做得怎样，请决定',
    planOfReportYear: '去年写的是当年的打算，请决定',
    nextYear: '去年报告里的下一年，就是今年，请决定',
    event: '去年某月的事，今年未必还写，请决定',
    document: '文件的日期，不改',
    quoted: '书名号、引号、文号里的年份，不改；文件是否有新的一份请留意',
    range: '一段时期，不改',
    other: '其他年份，不改',
  },
  line: '  {mark} {section}：“{quote}”  {written} → {to}（{reason}）',
  kept: '  {mark} {section}：“{quote}”  {written} 未改（{reason}）',
  changedMark: '已改',
  askMark: '待定',
  keptMark: '未改',
  summary:
    '由 {from} 年年报生成 {to} 年底稿：结转 {carried} 格，清空 {cleared} 格，沿用 {paragraphs} 段文字（均标为“沿用上年，未改写”）。',
  yearsTitle: '正文里的年份（{n} 处）：',
  noYears: '正文里没有写年份。',
  formChanged: '去年用的是“{from}”，底稿已按“{to}”生成。',
  wordOnly: 'Word 文件里不带去年的年报和“沿用上年”的标记；要保留请保存为 .nianbao。',
} as const
