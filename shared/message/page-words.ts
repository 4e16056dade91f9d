/** Words by which the site around a report is told from the report itself. Compared without blanks. */
export const pageWords = {
  /** Begin the line that says where in the site the page hangs. */
  trail: [
    '当前位置',
    '您的位置',
    '您现在的位置',
    '您当前的位置',
    '您所在的位置',
    '当前所在位置',
    '现在位置',
    '所在位置',
    '你的位置',
  ],
  /** Name the fields of the table of particulars above a published document. */
  particulars: [
    '索引号', '索取号', '信息索引号', '统一登记号', '登记号', '发布机构', '发文机关', '发文机构', '发布单位', '公开主体', '公开机构',
    '公开责任部门', '制发机关', '编制机构', '责任部门', '发文日期', '成文日期', '生成日期', '发布日期', '公开日期', '公开时间', '生效日期',
    '生效时间', '废止日期', '废止时间', '发文字号', '文号', '名称', '标题', '信息名称', '文件名称', '公文名称', '主题分类', '主题词', '主题', '体裁', '体裁分类', '组配分类',
    '信息分类', '信息类别', '分类', '公开类别', '关键词', '关键字', '内容概述', '内容概要', '有效性', '时效性', '公文时效', '文件状态', '公开方式', '公开形式', '公开范围', '公开时限',
    '公开程序', '公开目录', '发文单位', '公文生成日期', '备注', '备注/文号', '所属目录', '服务对象', '信息来源', '载体类型', '信息格式', '语种',
  ], // prettier-ignore
  /** Stand in the strips above and below an article. */
  strip: [
    '发布时间', '发布日期', '更新时间', '成文时间', '发稿时间', '来源', '信息来源', '文章来源', '稿件来源', '发布机构', '发布单位', '作者', '编辑', '责任编辑', '责编', '审核', '信息员',
    '浏览次数', '浏览量', '访问量', '访问次数', '阅读次数', '阅读量', '阅读', '点击数', '点击量', '点击次数', '点击', '次', '人次', '字号', '字体', '字体大小', '文字大小',
    '大', '中', '小', '默认', '超大', '放大', '缩小', '分享', '分享到', '分享至', '一键分享', '微信', '微博', '新浪微博', '腾讯微博', 'QQ空间', 'QQ', '人人网', '更多', '打印', '打印本页', '打印此页', '我要打印', '打印文章', '关闭',
    '关闭窗口', '关闭本页', '窗口关闭', '收藏', '加入收藏', '我要收藏', '我要纠错', '纠错', '返回', '返回顶部', '返回首页', '顶部', '朗读', '语音播报', '收听', '暂停', '保护视力色', '保存', '下载',
    '繁体', '简体', '繁體版', '繁体版', '简体版', '手机版', '无障碍版', '适老版', '政务微信', '登录', '注册', '无障碍', '无障碍浏览', '适老化', '长者模式', '关怀版', '扫一扫', '扫一扫在手机打开当前页', '扫一扫手机打开当前页', '首页', '网站首页',
  ], // prettier-ignore
  /** Labels of a moment; with any other value they are words of the report. */
  moments: ['时间', '日期', '发稿日期', '信息时间', '录入时间'],
  /** Begin the list of other pages below an article. */
  related: [
    '相关链接', '相关阅读', '相关信息', '相关文章', '相关文件', '相关稿件', '相关新闻', '相关报道', '上一篇', '下一篇', '上一条', '下一条', '上一页', '下一页', '友情链接', '猜你喜欢', '热点推荐',
  ], // prettier-ignore
  /** Stand in the foot of the site, wherever in the line. */
  foot: [
    '版权所有', '网站标识码', '政府网站标识码', 'ICP备', 'ICP证', '公网安备', '备案号', '备案序号', '主办单位', '主办：', '承办单位', '承办：', '技术支持', '运维单位', '维护单位', '建设维护', '网站地图', '联系我们', '关于我们', '网站声明', '隐私声明', 'Copyright', '©',
  ], // prettier-ignore
  /** A line with one of these may be the title of the report and is left out only when another one stays. */
  title: ['年度报告', '年报'],
} as const

/** Radicals and the characters that they stand for in the text layer of printed files, in pairs. */
export const radicals = '⼾户⻚页⻅见⻔门⻋车⻓长⺠民⻢马⻛风⻝食⻥鱼⻦鸟⻬齐⻮齿⻰龙⻩黄⻘青⻆角⻉贝⻜飞⻄西⻁虎⻣骨⻤鬼⻨麦⻳龟'

/** What printed tables write where there is nothing to count. */
export const nothingSigns = ['无', '/', '\\', '-', '--', '—', '——', '–', '*']
