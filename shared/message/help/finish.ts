import type { HelpGroup } from './help-topic'

export const checkHelp: HelpGroup = {
  title: '检查',
  topics: [
    {
      id: 'checks',
      title: '看检查结果、一键修改',
      words: ['检查', '错误', '提醒', '提示', '校验', '红色', '修改', '问题', '对不上'],
      blocks: [
        '边写边查，结果在右边“检查”里（{view.findings}），{view.nextFinding} 看下一处，{view.previousFinding} 看上一处。',
        {
          list: ['错误：数字对不上、格子里不是数。应当改。', '提醒：很可能有问题，要人判断。', '提示：看一眼就行。'],
        },
        '能改的，条目上有一键修改；一次改很多处的先列出旧的和新的，勾选后再改，都能撤销。空格在填写时只计数，导出前才逐项列出。',
      ],
      commands: ['view.findings', 'view.nextFinding'],
    },
    {
      id: 'waivers',
      title: '数字确实没错，不想再看到这一条',
      words: ['说明', '忽略', '豁免', '口径', '不同意', '去掉提示', '误报', '已核对'],
      blocks: [
        '点“说明…”写下原因（口径不同、数字属实等），这一条移到“已说明”里。说明随 .nianbao 文件保存，不进入导出的文件。',
        '数字后来变了，程序会再问您一次。读入文件时的那些条目，核对过就点“已核对”。',
      ],
    },
    {
      id: 'inspectors',
      title: '检查部门通常看什么',
      words: ['上级', '评估', '考核', '通报', '常见错误', '退回', '督查', '测评', '审核'],
      blocks: [
        {
          list: [
            '六个部分齐全，标题与规定一字不差；三张表的行、列一格不少。',
            '表三每一列平衡，总计等于各列相加；上年结转与去年的“结转下年度”一致。',
            '正文里的数字与表格一致；“同比”“增长”算得对，方向没有写反。',
            '没有把去年的话原样照抄，没有残留的旧年份、旧单位名。',
            '没有空格：没有发生的写 0。问题和改进措施具体，不与去年雷同。',
            '收取信息处理费的情况写明；1 月 31 日以前公布。',
          ],
        },
        '这些都在检查里，逐条列出；导出前的一页也会再说一遍还剩什么。',
      ],
      commands: ['view.findings', 'file.export'],
    },
    {
      id: 'findings-out',
      title: '把问题发给填数的科室',
      words: ['科室', '发给', '导出检查', '清单', '催'],
      blocks: ['在“检查”里把结果导出成 Excel 或 Word：每一条写明是哪一格、差多少、该做什么，发给负责这个数的人。'],
      commands: ['view.findings'],
    },
    {
      id: 'compare',
      title: '对比两份年报',
      words: ['对比', '比较', '差别', '修订', '改了哪里', '征求意见'],
      blocks: [
        '选“显示 → 与另一份年报对比”，逐格、逐句列出不同；同事改过的 Word、WPS 文件也可以直接打开对比。结果可以存成 Word。',
      ],
      commands: ['view.compare'],
    },
  ],
}

export const finishHelp: HelpGroup = {
  title: '预览、打印和导出',
  topics: [
    {
      id: 'export',
      title: '导出 Word、PDF、网页或 Excel',
      words: ['导出', 'Word', 'PDF', '网页', '输出', '生成', '上报', '公文格式', '字体', '页码'],
      blocks: [
        '{file.export}：先选格式和版式，同一页上说清楚还有什么问题，不拦着您。{file.exportWord} 直接导出 Word。',
        {
          list: [
            '公文版式按 GB/T 9704—2012；普通版式按国家模板。字体、行距、页码等可以选。',
            'Word 文件里带着报告本身，用本程序重新打开什么也不丢；在 Word 或 WPS 里改过的，以看得见的为准。',
            '对外公布请选“发布用（不含数据副本）”；发布到网站用“网页”格式，表格不会走样。',
          ],
        },
      ],
      commands: ['file.export', 'file.exportWord'],
    },
    {
      id: 'print',
      title: '预览和打印',
      words: ['打印', '预览', '纸', '页面', '双面', '分页'],
      blocks: ['{view.preview} 看打印出来的页面，改了就跟着变；{file.print} 打印。页面与导出的 Word、PDF 一致。'],
      commands: ['view.preview', 'file.print'],
    },
    {
      id: 'fonts',
      title: '缺少小标宋、仿宋等字体',
      words: ['字体', '小标宋', '仿宋', '黑体', '楷体', '方正', '样子不对'],
      blocks: [
        '这台电脑没有公文字体时，窗口里用相近的字体显示；导出的 Word 里写的仍是规定的字体名称，在装有字体的电脑上打开就是对的。PDF 用的是本机现有的字体，请在装有字体的电脑上导出。',
      ],
    },
  ],
}
