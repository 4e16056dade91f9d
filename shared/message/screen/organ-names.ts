/** Words by which a name says what kind of organ it is, and what does not belong into a name. */
export const organNames = {
  /** Last words by kind, the first kind that fits. */
  endings: [
    ['township', ['街道办事处', '管理区办事处', '乡人民政府', '镇人民政府']],
    ['office', ['政府办公厅', '政府办公室', '政府办']],
    ['government', ['人民政府']],
    ['department', ['局', '委员会', '厅', '部', '委']],
  ],
  /** Words of the title that is put together from the name. */
  notInName: ['年度报告', '工作年报'],
} as const
