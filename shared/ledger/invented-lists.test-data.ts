/** The same as separated values, as registers export them and offices mail them. */
import type { InventedLedger } from './invented-ledger.test-data'

const N = 'naturalPerson'

export const inventedLists: InventedLedger[] = [
  {
    name: 'coded kinds and results with a legend below',
    kind: 'gb18030',
    sheets: [
      {
        name: '',
        rows: [
          '登记号|申请人类型|收到日期|办理结果|答复日期',
          'A-1|1|2026-01-05|1|2026-01-20',
          'A-2|2|2026-02-05|2|2026-02-20',
          'A-3|1|2026-03-05|3|2026-03-20',
          '注：申请人类型 1自然人 2商业企业；办理结果 1予以公开 2部分公开 3国家秘密||||',
        ],
      },
    ],
    truth: {
      [`received.${N}`]: 2,
      'received.business': 1,
      [`granted.${N}`]: 1,
      'partial.business': 1,
      [`denied-stateSecret.${N}`]: 1,
    },
    asked: [' 2', ' 3', ' 4'],
  },
  {
    name: 'results in free words and several results in one cell',
    kind: 'utf8',
    sheets: [
      {
        name: '',
        rows: [
          '申请编号|申请人类型|收到日期|答复情况|答复日期',
          'S1|公民|2026-01-05|已按第36条告知不存在|2026-01-20',
          'S2|公民|2026-02-05|部分公开;部分不存在|2026-02-20',
          'S3|公民|2026-03-05|已答复，信息予以公开，邮寄送达|2026-03-20',
          'S4|公民|2026-04-05|不予公开：涉及个人隐私|2026-04-20',
          'S5|公民|2026-05-05|申请人主动撤回|2026-05-08',
          'S6|公民|2026-06-05|不予公开；部分公开|2026-06-20',
          'S7|公民|2026-07-05|未予公开|2026-07-20',
        ],
      },
    ],
    truth: {
      [`received.${N}`]: 6,
      [`unavailable-notHeld.${N}`]: 1,
      [`partial.${N}`]: 2,
      [`granted.${N}`]: 1,
      [`denied-thirdParty.${N}`]: 1,
      [`other-other.${N}`]: 1,
    },
    asked: [' 2', ' 4', ' 6', ' 7', ' 8'],
  },
  {
    name: 'applicants with how many they are',
    kind: 'utf8',
    sheets: [
      {
        name: '',
        rows: [
          '登记号|申请人类型|收到日期|办理结果|答复日期',
          'K1|公民（3件）|2026-01-05|予以公开|2026-01-20',
          'K2|公民（2人）|2026-02-05|予以公开|2026-02-20',
          'K3|公民等5人|2026-03-05|部分公开|2026-03-20',
          'K4|企业2件|2026-04-05|予以公开|2026-04-20',
          'K5|公民|2026-05-05|予以公开|2026-05-20',
        ],
      },
    ],
    truth: { [`received.${N}`]: 6, 'received.business': 2, [`granted.${N}`]: 5, [`partial.${N}`]: 1, 'granted.business': 2 },
    asked: [' 2', ' 3', ' 4', ' 5'],
  },
  {
    name: 'what came over above what came in, under headings, dates without their year',
    kind: 'gb18030',
    sheets: [
      {
        name: '',
        rows: [
          '某街道2026年政府信息公开申请登记簿||||',
          '序号|申请人性质|收文日期|处理结果|回复日期',
          '一、上年结转||||',
          '1|个人|12月19日|予以公开|1月8日',
          '2|个人|12月29日|信息不存在|1月20日',
          '二、本年新收||||',
          '1|个人|1月6日|予以公开|1月19日',
          '2|公司|12月25日||',
          '合计|4件|||',
        ],
      },
    ],
    truth: {
      [`carriedIn.${N}`]: 2,
      [`received.${N}`]: 1,
      'received.business': 1,
      [`granted.${N}`]: 2,
      [`unavailable-notHeld.${N}`]: 1,
      'carriedOut.business': 1,
    },
  },
  {
    name: 'the list of an exported register: year, month and day in columns of their own, groups left blank',
    kind: 'utf8',
    sheets: [
      {
        name: '',
        rows: [
          '登记编号|申请人名称|申请人类型|收到日期|申请内容|办理结果|答复日期',
          '2026-01|甲|自然人|2026年1月|规划|予以公开|2026年2月',
          '2026-02||||预算|部分公开|2026年2月',
          '2026-03||||决算|本机关不掌握|2026年3月',
          '2026-04|乙中心|社会组织|2026年12月|批复|予以公开|2027年1月',
          '2025-88|丙|自然人|2025年12月|批复|予以公开|2026年1月',
        ],
      },
    ],
    truth: {
      [`received.${N}`]: 3,
      'received.welfare': 1,
      [`carriedIn.${N}`]: 1,
      [`granted.${N}`]: 2,
      [`partial.${N}`]: 1,
      [`unavailable-notHeld.${N}`]: 1,
      'carriedOut.welfare': 1,
    },
  },
  {
    name: 'one application on several rows: a copy, one answered later, one corrected, and a number given twice',
    kind: 'utf8',
    sheets: [
      {
        name: '',
        rows: [
          '受理编号|申请人姓名|申请人类型|收到日期|办理结果|答复日期',
          'R-1|甲|公民|2026-01-05|予以公开|2026-01-20',
          'R-1|甲|公民|2026-01-05|予以公开|2026-01-20',
          'R-2|乙|公民|2026-02-05|补正中|',
          'R-2|乙|公民|2026-02-05|部分公开|2026-03-10',
          'R-3|丙|公民|2026-03-05|国家秘密|2026-03-20',
          'R-3|丙|公民|2026-03-05|予以公开|2026-05-20',
          'R-4|丁|公民|2026-04-05|予以公开|2026-04-20',
          'R-4|戊公司|公司|2026-04-15|部分公开|2026-04-28',
        ],
      },
    ],
    truth: {
      [`received.${N}`]: 4,
      'received.business': 1,
      [`granted.${N}`]: 3,
      [`partial.${N}`]: 1,
      'partial.business': 1,
    },
    asked: [' 3', ' 4', ' 6', ' 7'],
  },
  {
    name: 'a register by department with section lines, status words and answers out of the year',
    kind: 'gb18030',
    sheets: [
      {
        name: '',
        rows: [
          '收件编号|承办科室|申请人身份|收件时间|是否延期|办理状态|答复类型|办结时间',
          '一、办公室|||||||',
          'B1|办公室|居民|2026/1/9|否|已办结|公开|2026/1/20',
          'B2|办公室|学生|2026/3/9|是|已办结|重复提出申请|2026/4/20',
          '二、法规科|||||||',
          'B3|法规科|基金会|2026/12/9|否|已办结|部分公开|2027/1/5',
          'B4|法规科|居民|2027/1/2|否|办理中||',
          'B5|法规科|居民|2025/3/2|否|已办结|公开|2025/3/20',
          'B6|法规科|居民|2026/9/2|否|已撤回|申请人撤回|',
        ],
      },
    ],
    truth: {
      [`received.${N}`]: 3,
      'received.welfare': 1,
      [`granted.${N}`]: 1,
      [`notProcessed-duplicate.${N}`]: 1,
      [`other-other.${N}`]: 1,
      'carriedOut.welfare': 1,
    },
    asked: [' 7', ' 8'],
  },
]
