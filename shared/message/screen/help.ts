/** Words around the help and of the guide of the first start. */
export const helpWords = {
  title: '使用帮助',
  search: '搜索帮助',
  searchHint: '如：填表、找回，或拼音首字母 tz',
  clear: '清除搜索',
  topics: '帮助主题',
  found: '找到 {n} 个主题',
  nothing: '没有找到“{query}”',
  nothingHint: '换个说法试试，如“合计”“去年”“导出”；或者清除搜索，从头看各个主题。',
  run: '现在就做',
  careful: '注意',
  notNow: '现在不能用：先打开一份年报',
} as const

/**
 * First characters of pinyin initials in the order a Chinese collation sorts by; i, u and v begin no syllable. A character
 * belongs to the last of them that does not sort behind it.
 */
export const PINYIN_INITIALS: readonly (readonly [string, string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '哇'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
]

export const guideWords = {
  title: '首次使用',
  step: '第 {n} 步，共 3 步',
  steps: ['单位名称', '从哪里开始', '看哪里'],
  skip: '跳过',
  back: '上一步',
  next: '下一步',
  done: '知道了',

  organTitle: '先告诉程序您是哪个单位',
  organHint: '写一次，以后题目、落款和检查都用它；随时可以在“设置”里改，也可以先不填。',
  fullName: '单位全称',
  fullNameHint: '与公章一致。',
  fullNameExample: '如：××市××区人民政府办公室',
  fullNameTooLong: '单位全称不能超过 100 个字。',
  kind: '单位类型',
  exampleOrgan: '××市××区××局',
  exampleTitle: '政府信息公开工作年度报告',
  exampleYear: '{year}年',

  startTitle: '有去年的年报，就从它开始',
  startHint: 'Word、WPS、PDF、网页都能读。原来的文件不会被改动。',
  choices: {
    roll: { title: '从去年的报告开始', hint: '推荐：结转数字、沿用文字，逐处改年份' },
    new: { title: '新建年报', hint: '六个部分和三张表已备好' },
    open: { title: '打开已有年报', hint: '接着写，或看看往年的' },
  },
  later: '也可以先看最后一步，回头在开始页再选。',

  lookTitle: '先认三个地方',
  lookHint: '以后按 F1 打开帮助；“帮助”菜单里随时能再看这个指引。',
  looks: [
    { title: '合计自动算', text: '灰底的格子不用填；表三下面一行是差额，0 就是平了。' },
    { title: '问题在右边', text: '哪一格、差多少、怎么改，逐条写明，点一下就到那里。' },
    { title: '导出在右上角', text: '导出前一页说清还有什么问题，再给您 Word 或 PDF。' },
  ],
  picture: '编辑窗口示意：中间是表格和合计，右边是检查，右上角是导出',
} as const
