/** Words for earlier contents that the program keeps beside the person's own files. */
export const keptWords = {
  title: '找回以前的内容',
  description:
    '每次保存前的旧文件、关闭时没有保存的内容，本机都另外留着一份。打开后是一份还没有保存的年报，原来的文件不会被改动。',
  panel: '本机留底',
  panelHint: '每次保存，被替换的一版会留在本机；没有保存就关闭的内容留 60 天。',
  panelEmpty: '这份年报在本机还没有留底。保存过一次以后，被替换的版本会出现在这里。',
  reading: '正在查找…',
  empty: '本机还没有留底',
  emptyHint: '保存过、或者没有保存就关闭过年报以后，这里会列出可以找回的内容。',
  search: '按文件名、文件夹或单位查找',
  none: '没有符合的留底。',
  neverSaved: '从未保存过的年报',
  missing: '原文件已不在原处',
  /** `n`: how many of one file. */
  count: '{n} 份',
  more: '再显示 {n} 份',
  kinds: { replaced: '保存前留底', notSaved: '没有保存就关闭' },
  when: '{year}年{month}月{day}日 {time}',
  /** Name of one state, in the heading of a comparison and in notices. */
  state: '{when} 的留底',
  compare: '对比',
  restore: '恢复',
  open: '打开',
  openLabel: '打开 {when} 的留底（{name}）',
  compareLabel: '与 {when} 的留底对比',
  restoreLabel: '恢复到 {when} 的留底',
  opened: '已打开 {when} 的留底。它还没有保存为文件，原来的文件没有改动；需要时请保存。',
  restored: '已恢复到 {when} 的留底。按撤销可以回到恢复之前，恢复前的内容也已留存。',
  close: '关闭',
  find: '找回以前的内容…',
} as const
