/** What a person may answer to a finding. */
export const decisionKinds = {
  scope: '口径不同',
  confirmed: '数字属实',
  reorganised: '机构调整',
  cleanup: '文件清理',
  falseAlarm: '误报',
  later: '以后再看',
  other: '其他',
} as const
