/** Words of the source beside the report. */
export const sourceWords = {
  title: '原文',
  hide: '收起原文',
  cut: '原文很长，后面的部分没有在这里显示，请在原文件里查看。',
  place: '原文第 {n} 处：{group}。点按查看说明',
} as const
