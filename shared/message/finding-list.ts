/** Words of the list of findings as a file. */
export const findingListWords = {
  title: '检查结果',
  about: '{organ} {year} 年政府信息公开工作年度报告：{n} 条待处理，{m} 条已说明',
  header: ['序号', '程度', '编号', '位置', '内容', '依据', '说明'],
  severity: { error: '错误', warning: '提醒', notice: '提示' },
  decision: '{kind}：{reason}',
} as const
