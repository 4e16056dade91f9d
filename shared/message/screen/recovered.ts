/** Words for a report that was brought back after the program had ended without saving it. */
export const recoveredWords = {
  label: '恢复的内容',
  title: '已恢复上次没有保存的内容',
  /** `at`: when it was last changed. */
  at: '最后改动：{at}。',
  never: '这份年报还没有保存过文件。',
  same: '文件“{name}”没有改动，仍是 {at} 保存的样子；点“保存”就用恢复的内容更新它。',
  changed: '文件“{name}”在 {at} 又被别处改过；保存时会先问您，不会直接覆盖。',
  gone: '原来的文件“{name}”已经找不到了；点“保存”会重新写一份。',
  save: '保存',
  saveAs: '另存为…',
  hide: '知道了',
} as const
