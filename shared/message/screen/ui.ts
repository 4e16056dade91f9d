/** Words of the window's own controls. */
export const uiWords = {
  close: '关闭',
  notice: '提示',
} as const
