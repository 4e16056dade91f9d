/** Labels of table three as narrow tables of towns shorten them. */
import { tableOf } from './invented-clerks.test-data'
import type { Variant } from './invented-variants.test-data'

const SHORT: readonly [RegExp, string][] = [
  [/^一、.*/, '一、本年新收'],
  [/^二、.*/, '二、上年结转'],
  [/^三、.*/, '三、办理结果'],
  [/^四、.*/, '四、结转下年'],
  [/^（二）部分公开.*/, '（二）部分公开'],
  [/属于国家秘密/, '国家秘密'],
  [/其[他它]法律行政法规禁止公开/, '法律法规禁止公开'],
  [/危及.*/, '三安全一稳定'],
  [/保护第三方合法权益/, '第三方权益'],
  [/属于三类内部事务信息/, '内部事务信息'],
  [/属于四类过程性信息/, '过程性信息'],
  [/属于行政执法案卷/, '行政执法案卷'],
  [/属于行政查询事项/, '行政查询事项'],
  [/本机关不掌握.*/, '不掌握相关信息'],
  [/没有现成信息.*/, '需另行制作'],
  [/补正后.*/, '补正后仍不明确'],
  [/信访举报投诉类申请/, '信访举报投诉'],
  [/要求提供公开出版物/, '公开出版物'],
  [/无正当理由大量.*/, '大量反复申请'],
  [/要求行政机关.*/, '要求确认或重新出具'],
  [/申请人无正当.*/, '逾期不补正'],
  [/申请人逾期.*/, '逾期不缴费'],
  [/^商业企业$/, '企业'],
  [/^科研机构$/, '科研'],
  [/^社会公益组织$/, '公益组织'],
  [/^法律服务机构$/, '法律服务'],
]

export const shortLabels: Variant = (report) => {
  for (const one of tableOf(report, 'requests').rows.flat())
    if (!one.figure) one.text = SHORT.reduce((text, [from, to]) => text.replace(from, to), one.text)
}
