/** What went wrong with a file or a template, and what to do. T template · E files, export. */
export const troubleMessages = {
  T01: '报告模板有误，程序无法使用它。位置：{place}；原因：{reason}。请重新安装程序。',
} as const
