/** Words of the dialogs over the window. */
export const dialogWords = {
  understood: '知道了',
  openOther: '打开其他文件…',
  asProse: '当作文字读入',
  saveAs: '另存为…',
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
    ['Esc', '放弃正在输入的内容'],
  ],
  or: ' 或 ',

  about: '关于公开年报',
  purpose: '编写《政府信息公开工作年度报告》的桌面编辑器',
  version: '版本 {version}',
  offline: '完全离线运行：不联网，不上传，不收集任何信息。报告只保存在您选定的位置。',
  licence: '按 MIT 许可证发布，可以自由使用、修改和分发。',
  secrecy: '本程序只用于非涉密计算机，请勿录入涉密信息。',
  formats: '内置格式',
} as const

/** Words while a file is being read. */
export const openingWords = {
  reading: '正在读取',
  progress: '读取进度',
  cancel: '取消',
} as const
