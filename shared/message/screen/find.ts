/** Words of the bar for finding and replacing. */
export const findWords = {
  label: '查找和替换',
  query: '查找内容',
  replacement: '替换为',
  next: '下一处（回车）',
  previous: '上一处（Shift＋回车）',
  replace: '替换',
  replaceAll: '全部替换',
  exact: '区分大小写和全半角',
  showReplace: '显示替换',
  hideReplace: '隐藏替换',
  close: '关闭（Esc）',
  none: '没有找到',
  count: '共 {count} 处',
  place: '第 {current} 处，共 {count} 处',
  replaced: '已替换 {count} 处，可以撤销',
  replacedSome: '已替换 {count} 处，{left} 处随表格更新，没有改',
} as const
