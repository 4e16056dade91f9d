/** Words of the page that is written on. */
export const editorWords = {
  label: '年报全文',
  titleHint: '在此填写标题：机关全称＋年份＋年政府信息公开工作年度报告',
  signatoryHint: '落款：机关全称（可不写）',
  signDateHint: '日期，如 2027年1月20日',
  bodyHint: '在此填写正文',
  remarkHint: '可在此补充说明（可不写）',
  imageAlt: '图片说明（读屏软件会读出来，不印在报告里）',
  imageMissing: '图片内容缺失',
  imageWidth: '图片宽度（毫米）',
  imageHandle: '拖动可改变图片宽度',
  imageTooLarge: '图片“{name}”有 {size} MB，超过 5 MB，没有插入。请压缩后再插入。',
  imageWrongKind: '“{name}”不是 PNG 或 JPEG 图片，没有插入。请先转换格式。',
  imageNowhere: '光标不在正文里，图片没有插入。请先点一下要放图片的位置。',
} as const
