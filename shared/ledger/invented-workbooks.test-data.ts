/** Workbooks as offices keep them, invented, each with the figures of the table that a careful clerk would come to. */
import type { InventedLedger } from './invented-ledger.test-data'

const N = 'naturalPerson'

/** Excel's number of a day of 2026. */
const day = (month: number, date: number) => String(Math.round(Date.UTC(2026, month - 1, date) / 86_400_000) + 25_569)

export const inventedWorkbooks: InventedLedger[] = [
  {
    name: 'two header rows with groups, columns for correction, consultation and extension, and a footer',
    kind: 'xlsx',
    sheets: [
      {
        name: '登记台账',
        merges: ['A1:N1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2', 'I2:I3', 'J2:K2', 'L2:N2'],
        rows: [
          '青禾县发展改革局政府信息公开申请办理台账（2026年度）',
          '序号|登记编号|申请人||受理||补正||征求第三方意见日期|延期||办结',
          '||姓名或名称|类别|方式|收到日期|通知补正日期|收到补正日期||是否延期|延期答复期限|答复日期|办理结果|答复书文号',
          `1|青发改依〔2026〕1号|甲|自然人|信函|${day(1, 8)}|||||${''}|${day(1, 26)}|予以公开|青发改复1号`,
          `2|青发改依〔2026〕2号|乙公司|商业企业|网络|${day(2, 9)}|${day(2, 12)}|${day(2, 20)}||否||${day(3, 12)}|部分公开|青发改复2号`,
          `3|青发改依〔2026〕3号|丙|自然人|当面|${day(3, 2)}|||${day(3, 5)}|是|${day(4, 20)}|${day(4, 15)}|不予公开（涉及商业秘密，第三方不同意公开）|青发改复3号`,
          `4|青发改依〔2026〕4号|丁|自然人|网络|${day(5, 6)}|${day(5, 8)}||||||逾期不补正，不再处理|`,
          `5|青发改依〔2026〕5号|戊|自然人|网络|${day(12, 15)}||||是|46063|||`,
          '',
          '填表人：某某||||审核人：某某|||||填表日期：2026年12月31日',
        ],
      },
    ],
    truth: {
      [`received.${N}`]: 4,
      'received.business': 1,
      [`granted.${N}`]: 1,
      'partial.business': 1,
      [`denied-thirdParty.${N}`]: 1,
      [`other-notCorrected.${N}`]: 1,
      [`carriedOut.${N}`]: 1,
    },
    asked: [' 6', ' 7'],
  },
  {
    name: 'a sheet by month, a sheet of statistics of the year in front and a legend behind',
    kind: 'xlsx',
    sheets: [
      {
        name: '2026年统计',
        rows: [
          '月份|申请件数|自然人|商业企业|予以公开|部分公开|不予公开|结转',
          '1月|2|1|1|1|1|0|0',
          '2月|1|1|0|0|0|1|0',
          '合计|3|2|1|1|1|1|0',
        ],
      },
      ...[
        ['1月', '1|公民|1月5日|予以公开|1月20日', '2|企业|1月9日|部分公开|1月28日'],
        ['2月', '1|公民|2月3日|内部事务信息|2月20日'],
      ].map(([name = '', ...rows]) => ({ name, rows: ['序号|申请人类型|收到时间|办理结果|答复时间', ...rows] })),
      { name: '填表说明', rows: ['项目|说明', '申请人类型|按表三填写', '办理结果|按表三填写'] },
    ],
    truth: {
      [`received.${N}`]: 2,
      'received.business': 1,
      [`granted.${N}`]: 1,
      'partial.business': 1,
      [`denied-internalAffairs.${N}`]: 1,
    },
    asked: ['1月 2', '1月 3', '2月 2'],
  },
  {
    name: 'a sheet for each half-year, columns in another order, and the draft of another year',
    kind: 'xlsx',
    sheets: [
      {
        name: '2026上半年',
        rows: [
          '编号|收件日期|身份|办理情况|办结日期',
          `26-001|${day(2, 2)}|个人|公开|${day(2, 20)}`,
          `26-002|${day(6, 25)}|律所|信息不存在|${day(7, 10)}`,
        ],
      },
      {
        name: '2026下半年',
        rows: [
          '编号|身份|收件日期|办结日期|办理情况',
          `26-003|个人|${day(8, 2)}|${day(8, 21)}|重复申请`,
          `26-004|个人|${day(12, 28)}||`,
        ],
      },
      { name: '2025下半年', rows: ['编号|收件日期|身份|办理情况|办结日期', '25-090|45900|个人|公开|45915'] },
    ],
    truth: {
      [`received.${N}`]: 3,
      'received.legalService': 1,
      [`granted.${N}`]: 1,
      'unavailable-notHeld.legalService': 1,
      [`notProcessed-duplicate.${N}`]: 1,
      [`carriedOut.${N}`]: 1,
    },
    asked: ['2025下半年 2'],
  },
  {
    name: 'a filter that hides rows, formulas, repeated cells and a row of sums',
    kind: 'xlsx',
    sheets: [
      {
        name: 'Sheet1',
        hiddenRows: [4, 5],
        rows: [
          '序号|申请日期|申请主体|所需信息|办理结论|办结日期|用时（天）',
          `1|${day(1, 4)}|村民|甲|公开|${day(1, 14)}|=10`,
          `2|${day(2, 4)}|同上|乙|〃|${day(2, 14)}|=10`,
          `3|${day(3, 4)}|公司|丙|部分公开|${day(3, 14)}|=10`,
          `4|〃|〃|丁|过程性信息|〃|=10`,
          '合计||4|||=4|=40',
        ],
      },
    ],
    truth: {
      [`received.${N}`]: 2,
      'received.business': 2,
      [`granted.${N}`]: 2,
      'partial.business': 1,
      'denied-processInformation.business': 1,
    },
  },
  {
    name: 'year, month and day in columns of their own under a group',
    kind: 'xlsx',
    sheets: [
      {
        name: '2026',
        merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2', 'G1:I1'],
        rows: [
          '编号|申请人类别|收到日期|||办理结果|答复日期',
          '||年|月|日||年|月|日',
          'Y1|自然人|2026|1|5|予以公开|2026|1|20',
          'Y2|自然人|2025|12|25|部分公开|2026|1|20',
          'Y3|自然人|2026|12|29||||',
        ],
      },
    ],
    truth: {
      [`received.${N}`]: 2,
      [`carriedIn.${N}`]: 1,
      [`granted.${N}`]: 1,
      [`partial.${N}`]: 1,
      [`carriedOut.${N}`]: 1,
    },
  },
]
