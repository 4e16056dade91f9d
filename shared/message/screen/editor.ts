/** Words of the page that is written on. */
export const editorWords = {
  label: '年报全文',
  titleHint: '在此填写题目：单位全称＋年份＋年政府信息公开工作年度报告',
  signatoryHint: '落款：单位全称（可不写）',
  signDateHint: '日期，如 2027年1月20日',
  bodyHint: '在此填写正文',
  remarkHint: '可在此补充说明（可不写）',
  imageAlt: '图片说明（读屏软件会读出来，不印在报告里）',
  imageMissing: '图片内容缺失',
  imageHandle: '拖动可改变图片宽度',
} as const
