import type { HelpGroup } from './help-topic'

export const keepHelp: HelpGroup = {
  title: '保存、版本和恢复',
  topics: [
    {
      id: 'save',
      title: '保存年报',
      words: ['保存', '另存', 'nianbao', '存盘', '文件在哪'],
      blocks: [
        '{file.save} 存为 .nianbao 文件。写入是整存整取的，断电也不会留下半个文件；上一版另外备份在程序自己的文件夹里。',
        '文件被别的程序占用、只读、磁盘满了、文件夹不在了，程序都会说明白，窗口里的内容还在，可以另存到别处。',
      ],
      commands: ['file.save', 'file.saveAs'],
    },
    {
      id: 'recovery',
      title: '断电、死机以后找回内容',
      words: ['恢复', '丢失', '崩溃', '死机', '断电', '没保存', '找回', '闪退'],
      blocks: [
        '没有保存的改动一秒之内就记在本机，从没保存过的报告也一样。下次启动程序自动恢复，窗口上方会说明恢复到什么时候，磁盘上的文件是什么时候的；觉得合适就保存。',
        { note: '恢复不会覆盖磁盘上的文件，只有您保存时才写。' },
      ],
    },
    {
      id: 'versions',
      title: '留存版本、回到以前的样子',
      words: ['版本', '历史', '送审稿', '备份', '以前', '回退', '改稿'],
      blocks: [
        '在右边“版本”里给现在的样子起个名字留存（如“送审稿”）；保存时也会自动留存。以后可以对比、恢复，恢复是一步，可以撤销。',
        '版本随 .nianbao 文件走，不进入导出的文件。',
      ],
      commands: ['view.versions'],
    },
    {
      id: 'kept',
      title: '找回以前保存过的内容',
      words: ['备份', '覆盖', '旧的', '留底', '误保存', '被改掉'],
      blocks: [
        '每次保存之前的一版都另外留底，存在程序自己的文件夹里，与年报文件分开。选“文件 → 找回以前的内容”，按日期挑一份恢复。',
      ],
      commands: ['file.kept'],
    },
    {
      id: 'settings',
      title: '设置：单位资料、样子、自动保存、检查',
      words: ['设置', '选项', '首选项', '自动保存', '主题', '关闭检查', '单位资料', '配置'],
      blocks: [
        '按 {file.settings}。单位的名称、地址、电话写一次，以后题目、落款和检查都用它；外观、导出的版式、自动保存和留底的份数、哪些检查要做，也在这里。',
      ],
      commands: ['file.settings'],
    },
    {
      id: 'offline',
      title: '联网、上传和保密',
      words: ['联网', '上传', '保密', '涉密', '安全', '隐私', '网络', '姓名'],
      blocks: [
        '程序完全离线运行：不联网，不上传，不收集任何信息，也不会自己检查更新。报告只保存在您选定的位置。',
        { note: '本机应为非涉密计算机，请勿录入涉密信息；任何一栏都不需要填申请人姓名。' },
      ],
    },
    {
      id: 'update',
      title: '更新到新版本',
      words: ['更新', '升级', '新版本', '安装', '版本号'],
      blocks: [
        {
          steps: [
            '把新版本的安装文件和同一文件夹里的核对清单 nianbao-update.json 一起拷到这台电脑上。',
            '选“帮助 → 从文件更新”，选安装文件；程序核对文件是否完整、是新是旧、适不适合这台电脑。',
            '保存年报后点“开始更新”。Linux 上会给出一行安装命令。',
          ],
        },
        '年报、设置和没有保存的恢复数据都不受更新影响。',
      ],
      commands: ['help.update'],
    },
    {
      id: 'problem',
      title: '程序出了问题，请人来看',
      words: ['问题', '故障', '报错', '日志', '反馈', '客服', '错误代码', '技术人员'],
      blocks: [
        '选“帮助 → 保存问题报告”：先看一遍里面有什么，再存成文件交给信息技术人员。里面只有程序版本、系统版本和操作的结果代码，没有年报的文字和数字，没有文件名和用户名。',
        '每条出错的提示下面都有代码（如 E18），把代码和当时在做什么告诉对方就行。',
      ],
      commands: ['help.problem'],
    },
  ],
}

export const keysHelp: HelpGroup = {
  title: '快捷键和窗口',
  topics: [
    {
      id: 'keys',
      title: '常用快捷键',
      words: ['键盘', '快捷键', '热键', 'F1', '按键', '不用鼠标'],
      blocks: [
        {
          list: [
            '{file.save} 保存 · {edit.undo} 撤销 · {edit.find} 查找',
            '{view.nextFinding} 下一处问题 · {view.findings} 检查 · {view.lastYear} 去年 · {view.outline} 提纲',
            '{view.preview} 预览 · {file.print} 打印 · {file.exportWord} 导出 Word',
            '{help.contents} 帮助；在表格的格子里按 F1 是“这一格怎么填”',
          ],
        },
      ],
      commands: ['help.shortcuts'],
    },
    {
      id: 'zoom',
      title: '字太小、窗口太窄、深色显示',
      words: ['放大', '缩小', '字号', '字太小', '看不清', '深色', '夜间', '宽', '显示比例', '老花'],
      blocks: [
        '{view.zoomIn} 放大，{view.zoomOut} 缩小，{view.zoomReset} 实际大小。右下角也能选比例；放大只影响显示，不影响打印和导出。',
        '表格太窄时用“表格加宽”；左边的提纲和右边的检查都能收起来。“浅色 / 深色”在“显示”菜单里。',
      ],
      commands: ['view.zoomIn', 'view.wide', 'view.theme'],
    },
  ],
}

export const questionsHelp: HelpGroup = {
  title: '常见疑问',
  topics: [
    {
      id: 'blank-or-zero',
      title: '没有发生的栏目，填 0 还是空着？',
      words: ['0', '空白', '横线', '无', '斜杠', '空格'],
      blocks: ['填 0。空着的格子会被当作漏填，导出前逐项列出。可以选中一片空格，一次填 0。'],
    },
    {
      id: 'total-wrong',
      title: '为什么合计与文件上印的不一样？',
      words: ['合计', '总计', '打印的', '印的', '不一致', '算错'],
      blocks: [
        '合计一律由程序按各格相加。打开别人的文件时，文件上印的合计若与算出来的不同，两个数都会告诉您：或者某一格读错、填错，或者原来的合计就算错了。改对那一格，这一条就消失。',
      ],
    },
    {
      id: 'where-exported',
      title: '交上去用哪个文件？',
      words: ['上报', '报送', '交哪个', '盖章', '公布', '发布'],
      blocks: [
        '送签、盖章用导出的 Word 或 PDF（公文版式）；网站公布用“网页”或“发布用”的 Word；自己留着接着改、明年生成底稿，用 .nianbao 文件。',
      ],
      commands: ['file.export'],
    },
    {
      id: 'colleague',
      title: '同事没有装这个程序，怎么一起改？',
      words: ['协作', '同事', '共享', '会签', '征求意见', 'WPS'],
      blocks: ['导出 Word 发给同事，用 Word、WPS 改完发回来，直接打开就行：改了哪些段落、哪些数字都会告诉您。'],
      commands: ['file.exportWord', 'file.open'],
    },
    {
      id: 'two-windows',
      title: '同时写两份年报',
      words: ['窗口', '两份', '多个', '本机关和本地区'],
      blocks: ['每份年报一个窗口：在一份年报的窗口里新建或打开，另一份会在新的窗口里打开。同一个文件不会打开两次。'],
      commands: ['file.new', 'file.open'],
    },
  ],
}
