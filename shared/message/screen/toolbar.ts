/** Words of the toolbar that are not a command's own. */
export const toolbarWords = {
  label: '工具栏',
  levels: '段落级别',
  /** As the ordinals stand on paper. */
  level: { body: '正文', level2: '（一）', level3: '1.', level4: '（1）' },
  table: '表格',
  more: '更多工具',
  exportWord: '导出 Word',
  preview: '预览',
  exports: '其他导出方式',
} as const
