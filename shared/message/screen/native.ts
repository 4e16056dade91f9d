/** Words of the native menu and dialogs, which the page does not draw. */
export const nativeMenu = {
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  fullScreen: '全屏显示',
  developerTools: '开发者工具',
  quit: '退出',
  hide: '隐藏公开年报',
  hideOthers: '隐藏其他',
  showAll: '全部显示',
  window: '窗口',
  minimize: '最小化',
  zoom: '缩放',
  front: '前置全部窗口',
} as const

export const nativeDialogs = {
  program: '公开年报',
  openTitle: '打开年报',
  openButton: '打开',
  everyKind: '可打开的年报',
  report: '公开年报文件',
  word: 'Word 文档',
  text: '文本文件',
  allFiles: '所有文件',
  saveTitle: '保存年报',
  saveButton: '保存',
  exportTitle: '导出 Word',
  exportButton: '导出',
  cancel: '取消',

  close: '“{title}”有修改还没有保存。要保存吗？',
  closeDetail: '不保存就关闭，这些修改会丢失。',
  save: '保存',
  discard: '不保存',

  changed: '“{name}”在打开之后被别的程序改动过。',
  changedDetail: '覆盖会用窗口中的内容替换那些改动（被替换的一版会留底）；另存为则两份都保留。',
  overwrite: '覆盖',
  saveAs: '另存为…',

  exists: '“{name}”已经存在，要替换它吗？',
  existsDetail: '文件名补上了扩展名，与文件夹中已有的文件同名。',
  replace: '替换',
  otherName: '换个名字',

  crashed: '窗口意外停止了。',
  crashedDetail: '上次保存的内容完好，之后的修改可能丢失。可以重新打开已保存的文件。',
  reopen: '重新打开',
  closeWindow: '关闭窗口',
} as const
