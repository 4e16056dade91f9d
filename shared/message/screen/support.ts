/** Words of what a problem report holds and of updating by file. */
export const problemReport = {
  title: '公开年报 问题报告',
  made: '生成时间',
  privacy: '不含年报的文字和数字，不含文件名、文件夹名、用户名和电脑名。',
  program: '程序',
  system: '系统',
  memory: '内存',
  language: '语言',
  windows: '打开的窗口',
  running: '已运行',
  seconds: '{n} 秒',
  gigabytes: '{n} GB',
  log: '运行日志（时间为世界标准时间）',
  emptyLog: '（没有记录）',
} as const

export const problemWords = {
  title: '保存问题报告',
  description: '报告只存到您选定的位置，不会发送给任何人。下面就是它的全部内容，可以先看一遍。',
  content: '问题报告的内容',
  loading: '正在收集…',
  failed: '没有收集到内容。请关闭后再试一次。',
  how: '把保存的文件交给本单位的信息技术人员或发布本程序的单位，并说明当时在做什么。不要附上真实的年报。',
  save: '保存为文件…',
  cancel: '取消',
  saved: '问题报告已保存为“{name}”',
  /** Name offered for the file; date as YYYYMMDD. */
  fileName: '公开年报问题报告{date}.txt',
} as const

export const updateWords = {
  title: '从文件更新',
  description:
    '本程序不联网，也不会自己检查更新。请把新版本的安装文件和同一文件夹里的核对清单 nianbao-update.json 一起拷到这台电脑上，再从这里选择安装文件。',
  present: '现在的版本',
  chosen: '选择的文件',
  version: '{version} 版',
  choose: '选择安装文件…',
  chooseOther: '换一个文件…',
  close: '关闭',
  checking: '正在核对文件…',
  age: { newer: '比现在的版本新', same: '与现在的版本相同', older: '比现在的版本旧' },
  verified: '文件完整，与核对清单一致。清单没有数字签名，不能证明是谁发布的：请确认文件来自您信任的地方。',
  older: '旧版本可能打不开新版本保存的文件，所以不从这里安装。确实要退回时，请关闭程序后自己运行安装文件。',
  how: {
    installer: '开始后程序会关闭，安装程序随即运行；不需要管理员权限。年报、设置和没有保存的恢复数据都不受影响。',
    image: '开始后会打开磁盘映像，程序随即关闭；请把里面的“公开年报”拖到“应用程序”，替换原来的。',
    portable: '便携版不用安装：请关闭程序，用这个文件替换原来的程序文件。年报和设置不受影响。',
    command: '在这台电脑上安装需要管理员密码。请保存年报并关闭程序，在终端里执行这一行：',
  },
  command: '安装命令',
  copy: '复制',
  copied: '已复制',
  install: '开始更新',
  reinstall: '重新安装',
} as const

/** Of the native dialog. */
export const updateDialog = {
  title: '选择新版本的安装文件',
  kind: '公开年报的安装文件',
} as const

export const systemNames = { win: 'Windows', linux: 'Linux', mac: 'macOS' } as const
