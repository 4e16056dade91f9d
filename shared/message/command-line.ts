import { decisionKinds } from './decision-words'

/** Words of the command line. Codes C: what stopped it before or beside the files themselves. */
export const commandLineMessages = {
  C01: '没有写命令。',
  C02: '没有“{command}”这个命令。',
  C03: '没有“{option}”这个选项，或它缺少取值。',
  C04: '“{command}”需要写明要打开的文件。',
  C05: '“{command}”一次只处理一个文件，这里写了 {n} 个。',
  C06: '“convert”需要用“--to 格式”写明要转换成哪种格式：{formats}。',
  C07: '不能转换成“{format}”。可以转换成：{formats}。',
  C08: '“convert”需要用“-o 文件”写明保存到哪里。',
  C09: '保存的位置就是要读的文件“{name}”，会把它覆盖掉。请换一个文件名。',
  C20: '处理“{name}”超过 {seconds} 秒仍未完成，已停止；其他文件不受影响。',
  C21: '处理“{name}”时程序内部出错（{detail}），文件没有改动。请向维护者反映。',
  C22: '程序内部出错（{detail}），没有完成。请向维护者反映。',
  C23: '没有找到程序的窗口部分（Electron），生成不了 PDF，没有写出文件。请在程序目录里用 npx nianbao 运行，或先转换成 docx，再在 Word 或 WPS 里另存为 PDF。',
  C24: '这台电脑没有显示环境，也没有 xvfb-run，生成不了 PDF，没有写出文件。请安装 xvfb（如 apt install xvfb）后再试，或先转换成 docx。',
  C25: '生成 PDF 的程序没有完成（{status}），没有写出文件。请再试一次；若再次出现，请先转换成 docx，再在 Word 或 WPS 里另存为 PDF。',
  C26: '“{command}”需要用“--year 年份”写明新年报的年份，四位数字。',
  C27: '“{command}”需要用“-o 文件”写明保存到哪里。',
  C28: '“{command}”的结果只能保存为 {endings}，“{name}”的扩展名不对。',
  C29: '“compare”需要两个文件：旧的在前，新的在后，这里写了 {n} 个。',
  C30: '“merge”需要用“--organ 单位全称”写明上级单位。',
  C31: '文件夹“{name}”里没有找到年报文件。请确认选对了文件夹。',
  C32: '已停止，没有读“{name}”。',
  C33: '“{name}”不是能用的设置文件，没有检查。请用窗口程序的 settings.json。',
  C34: '没有“{rules}”这套前言要求。可以选：{known}。',
} as const

export const commandLine = {
  seeHelp: '用法见：nianbao --help',
  help: `公开年报 {version}：政府信息公开工作年度报告的命令行工具

用法
  nianbao read 文件… [--json]                打开一份或多份年报，列出读到的内容
  nianbao check 文件或文件夹… [--previous 去年的文件] [--profile 设置文件] [--rules 前言要求] [--json]  检查一份或多份年报
  nianbao convert 文件 --to 格式 -o 文件     转换成 docx、pdf、html、xlsx、nianbao 或 json
  nianbao roll 去年的文件 --year 年份 -o 文件   由去年的年报生成新一年的底稿
  nianbao compare 旧文件 新文件 [--json | -o 文件.docx]  逐格逐句对比两份年报
  nianbao merge 文件或文件夹… --organ 上级单位 --year 年份 -o 文件 [--units 名单.txt] [--summary 底表.xlsx] [--json]
                                             把下级单位的年报逐格相加
  nianbao --help | --version

选项
  --json        结果只输出一个 JSON 值，供其他程序使用
  --to 格式     docx（Word 文档）、pdf（与打印一样的 PDF）、html（网站用的网页）、xlsx（三张表的 Excel 表格）、nianbao（本程序的文件）、json（与 read --json 相同）
  --look 版式   Word 文档和 PDF 的版式：official（公文格式，GB/T 9704—2012，默认）、plain（国家模板样式）
  --profile 设置文件  按窗口程序的设置文件（settings.json）检查：单位名称、地区、关掉的检查、前言要求
  --rules 前言要求  full、complete、period 或 optional，含义见设置里的“对前言的要求”
  --changes-since 旧文件  Word 文档里用修订标出与旧文件相比的改动
  -o 文件       保存到哪里；已有同名文件时替换

结果写到标准输出，说明写到标准错误。退出状态：
  0  完成，没有发现错误        1  完成，检查发现了错误
  2  有文件读不出或写不了      64 命令写错了
`,
  organ: '单位：{organ}',
  year: '年度：{year}',
  unknown: '（没有认出）',
  source: '文件：{name}（{format}）',
  formats: {
    nianbao: '公开年报文件',
    docx: 'Word 文档',
    text: '文本文件',
    html: '网页',
    doc: '旧格式 Word 或 WPS 文件',
    pdf: 'PDF 文件',
    xlsx: 'Excel 表格',
    csv: 'CSV 表格',
    rtf: 'RTF 文件',
    odt: 'OpenDocument 文档',
  },
  template: '格式：{template}',
  characters: '{heading}：{n} 字',
  preface: '前言',
  figures: '{heading}',
  line: '{line}：{values}',
  value: '{column} {value}',
  between: '，',
  blank: '（空）',
  restZero: '其余 {n} 行为 0',
  restBlank: '其余 {n} 行没有填写',
  stated: '原文写的合计与计算结果不同：{n} 处，以计算结果为准',
  findings: '打开时需要核对的有 {n} 处：',
  noFindings: '打开时没有需要核对的地方。',
  severity: { error: '错误', warning: '提醒', notice: '提示' },
  finding: '{severity} {code} {message}',
  decided: '已说明 {code} {message}（{reason}）',
  decisionReason: '{kind}：{reason}',
  decisionKinds,
  checked: '{name}：{errors} 处错误，{warnings} 处提醒，{notices} 处提示',
  sound: '{name}：没有发现问题',
  unread: '{name}：没有读出',
  converted: '已保存：{name}',
  toReview: '打开时有 {n} 处需要核对，可用 nianbao read 查看。',
  progress: '正在处理 {done}/{all}',
} as const
