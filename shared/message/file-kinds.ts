/** How a kind of file is called in a sentence. */
export const fileKinds = {
  pdf: ' PDF 文件',
  doc: '旧格式的 Word 或 WPS 文件（.doc、.wps）',
  html: '网页文件',
  markedText: '带网页表格的文字',
  mhtml: '单个文件的网页（.mht）',
  rtf: ' RTF 文件',
  xlsx: ' Excel 表格',
  pptx: '演示文稿',
  odt: ' OpenDocument 文档',
  ofd: ' OFD 文件',
  wordXml: '旧格式的 Word XML 文件',
  flatOdt: '写成单个 XML 的 OpenDocument 文档（.fodt）',
  picture: '图片文件',
  zip: '压缩包',
} as const
