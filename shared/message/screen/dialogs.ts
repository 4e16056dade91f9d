/** Words of the dialogs over the window. */
export const dialogWords = {
  understood: '知道了',
  openOther: '打开其他文件…',
  asProse: '当作文字读入',
  saveAs: '另存为…',
  tryAgain: '再试一次',
  trouble: {
    opening: '没有打开文件',
    saving: '没有保存',
    exporting: '没有导出',
    printing: '没有打印',
    beginning: '没有建立新报告',
    inserting: '没有插入图片',
  },
  safe: {
    opening: '原来的文件没有任何改动。',
    saving: '窗口里的内容都还在，可以继续编辑。',
    exporting: '窗口里的内容都还在，可以继续编辑。',
    printing: '窗口里的内容都还在，可以继续编辑。',
    beginning: '',
    inserting: '',
  },
  code: '代码 {code}',

  stopsTitle: '还有 {n} 处数字问题',
  stopsHint: '有误或空着的数字会原样写进 Word，建议先改好再导出。',
  stopsMore: '另有 {n} 处。',
  goBack: '返回修改',
  exportAnyway: '仍然导出',

  shortcuts: '快捷键一览',
  cells: '在表格中',
  cellKeys: [
    ['方向键', '移到相邻的格'],
    ['Tab / Shift+Tab', '下一格 / 上一格'],
    ['Enter / Shift+Enter', '下面一格 / 上面一格'],
    ['数字', '直接打字就替换'],
    ['F2', '进入格内修改'],
    ['Esc', '放弃正在输入的内容；再按一次离开表格'],
    ['Home / End', '这一行的头 / 尾'],
    ['PageUp / PageDown', '这一列的头 / 尾'],
    ['Ctrl+Home / Ctrl+End', '表格的第一格 / 最后一格'],
    ['Shift+方向键', '选中一片'],
    ['Ctrl+A', '选中整张表'],
    ['Ctrl+C / Ctrl+X / Ctrl+V', '复制 / 剪切 / 粘贴一片'],
    ['Delete', '清空选中的格'],
    ['F1', '这一格怎么填、为什么是这个数'],
  ],
  or: ' 或 ',
} as const

/** Words while a file is being read. */
export const openingWords = {
  reading: '正在读取',
  progress: '读取进度',
  cancel: '取消',
} as const
