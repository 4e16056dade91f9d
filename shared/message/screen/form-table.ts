/** Words of the standard tables. */
export const formTableWords = {
  /** Of a cell, for a screen reader. */
  cell: '{line}，{column}',
  cellState: '{line}，{column}，{state}',
  blank: '未填',
  computed: '{value}，由程序计算',
  computedBlank: '由程序计算，还没有数',
  wrong: '填写有误',
  'not-a-number': '“{raw}”不是数字。这里只能填阿拉伯数字，没有发生的填 0。',
  negative: '“{raw}”是负数。件数和金额不能小于 0。',
  fraction: '“{raw}”带小数。件数只能填整数。',
  'too-long': '“{raw}”太长。最多 15 位数字。',
  balance: '勾稽 {name}',
  balanced: '平',
  balanceBlank: '{column}：还没有填数',
  balanceHolds: '{column}：两边都是 {left}，相符',
  balanceDiffers: '{column}：左边 {left}，右边 {right}，相差 {difference}',
  keys: '方向键、Tab、回车移动；直接输入会替换原数；F2 修改，Esc 复原，Delete 清空',
  basis: '依据：{basis}',
} as const
