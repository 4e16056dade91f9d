/** Words of the outline. */
export const outlineWords = {
  title: '提纲',
  reportTitle: '题目',
  preface: '前言',
  signature: '落款',
  hide: '收起提纲',
  marks: {
    done: '已完成',
    partly: '还没写完',
    wrong: '有错误',
    empty: '还没写',
    optional: '可以不写',
  },
  cells: '{filled}/{all} 格',
} as const
