/** Words for pasting a whole report into the open one. */
export const pasteWords = {
  title: '识别为一份完整的年报',
  description: '剪贴板里的文字是“{title}”。要用它填充当前报告吗？',
  figures: '{n} 个数字，其中 {changed} 个与当前报告不同',
  chapters: '{n} 个章节有文字或表格',
  findings: '{n} 处识别说明，填充后列在右侧，请逐条核对',
  noFindings: '没有需要核对的识别说明',
  kept: '当前报告的标题、机关和年度不变；没有识别到内容的章节和表格也不变。可以一步撤销。',
  fill: '填充当前报告',
  asText: '只当作文字粘贴',
  otherForm: '粘贴的年报用的是另一版格式，不能填入当前报告，已作为文字粘贴。',
  sourceName: '粘贴的年报',
} as const
