/** Reports of nine invented bodies, whose prose is `prose-agencies.test-data`. */
import type { Case } from './case-report.test-data'

const APPLICANTS = ['naturalPerson', 'business', 'research', 'welfare', 'legalService', 'otherOrganization']
const OUTCOMES = ['upheld', 'corrected', 'other', 'pending']

/** Each row with its columns from the left; what is not said is 0. */
type Rows = Readonly<Record<string, readonly number[]>>

const cells = (form: string, columns: readonly string[], rows: Rows) =>
  Object.entries(rows).flatMap(([row, values]) => values.map((value, i) => [`${form}.${row}.${columns[i]!}`, String(value)]))

const figures = (requests: Rows, reviews: Rows = {}, documents: Readonly<Record<string, number>> = {}) =>
  Object.fromEntries([
    ...cells('requests', APPLICANTS, requests),
    ...cells('review', OUTCOMES, reviews),
    ...Object.entries(documents).map(([id, value]) => [`disclosure.${id}`, String(value)]),
  ])

/** 241 received, 13 carried in, 238 handled, 16 carried out; 24 reviews and 13 lawsuits; 198 received last year, 30 reviews. */
export const HILLS: Case = {
  organ: '石坪县人民政府',
  kind: 'government',
  scope: 'area',
  figures: figures(
    {
      received: [203, 31, 0, 0, 5, 2],
      carriedIn: [12, 1],
      granted: [88, 9],
      partial: [24, 3],
      'denied-thirdParty': [0, 3],
      'denied-internalAffairs': [4],
      'denied-processInformation': [6],
      'denied-enforcementFile': [2],
      'denied-administrativeInquiry': [1],
      'unavailable-notHeld': [51, 5],
      'unavailable-needsCreation': [7],
      'unavailable-stillUnclear': [4],
      'notProcessed-petition': [9],
      'notProcessed-duplicate': [4],
      'other-notCorrected': [8],
      'other-other': [0, 10],
      carriedOut: [11, 2, 0, 0, 2, 1],
    },
    { reconsideration: [13, 4, 5, 2], litigationDirect: [3, 0, 0, 1], litigationAfterReview: [6, 1, 2] },
    {
      'normative.issued': 9,
      'normative.repealed': 5,
      'normative.inForce': 112,
      'licensing.decisions': 21436,
      'penalty.decisions': 3908,
      'coercion.decisions': 417,
      'fees.amount': 1286.35,
    },
  ),
  last: {
    organ: '石坪县人民政府',
    kind: 'government',
    scope: 'area',
    figures: figures({ received: [198], granted: [82] }, { reconsideration: [30] }),
  },
}

/** 169 received, 11 carried in, 166 handled, 14 carried out; 27 reviews and 18 lawsuits; 214 received last year, 22 reviews. */
export const LAND: Case = {
  organ: '衡川市自然资源和规划局',
  shortName: '市自然资源和规划局',
  figures: figures(
    {
      received: [132, 28, 0, 0, 9],
      carriedIn: [11],
      granted: [61, 8],
      partial: [12],
      'denied-prohibitedByLaw': [2],
      'denied-thirdParty': [0, 5],
      'denied-internalAffairs': [1],
      'denied-processInformation': [3],
      'unavailable-notHeld': [33, 2],
      'unavailable-needsCreation': [0, 6],
      'unavailable-stillUnclear': [2],
      'notProcessed-petition': [7],
      'notProcessed-duplicate': [0, 0, 0, 0, 5],
      'notProcessed-publication': [1],
      'other-notCorrected': [6],
      'other-other': [8, 3, 0, 0, 1],
      carriedOut: [7, 4, 0, 0, 3],
    },
    { reconsideration: [14, 3, 6, 4], litigationDirect: [5, 0, 1, 2], litigationAfterReview: [7, 0, 0, 3] },
    {
      'normative.issued': 3,
      'normative.repealed': 2,
      'normative.inForce': 28,
      'licensing.decisions': 2764,
      'penalty.decisions': 86,
      'coercion.decisions': 3,
      'fees.amount': 9120.5,
    },
  ),
  last: {
    organ: '衡川市自然资源和规划局',
    figures: figures({ received: [214], granted: [81] }, { reconsideration: [22] }),
  },
}

/** 25 received, 1 carried in, 24 handled, 2 carried out; 1 review; 20 received last year. */
export const SCHOOLS: Case = {
  organ: '宁溪区教育体育局',
  shortName: '区教体局',
  figures: figures(
    {
      received: [22, 3],
      carriedIn: [1],
      granted: [11, 2],
      partial: [3],
      'denied-internalAffairs': [1],
      'unavailable-notHeld': [4],
      'unavailable-needsCreation': [1],
      'other-other': [2],
      carriedOut: [1, 1],
    },
    { reconsideration: [1] },
    {
      'normative.issued': 2,
      'normative.repealed': 1,
      'normative.inForce': 9,
      'licensing.decisions': 63,
      'penalty.decisions': 2,
    },
  ),
  last: { organ: '宁溪区教育体育局', figures: figures({ received: [20] }) },
}

/** 104 received as last year, 8 carried in, 103 handled, 9 carried out; 24 reviews, 19 last year; 11 lawsuits. */
export const POLICE: Case = {
  organ: '安澜市公安局',
  shortName: '市公安局',
  figures: figures(
    {
      received: [96, 2, 0, 0, 6],
      carriedIn: [8],
      granted: [27, 1],
      partial: [9],
      'denied-stateSecret': [1],
      'denied-securityStability': [1],
      'denied-internalAffairs': [2],
      'denied-processInformation': [3],
      'denied-enforcementFile': [12, 0, 0, 0, 2],
      'unavailable-notHeld': [12],
      'unavailable-stillUnclear': [3],
      'notProcessed-petition': [11],
      'notProcessed-duplicate': [4],
      'other-notCorrected': [5],
      'other-other': [10],
      carriedOut: [4, 1, 0, 0, 4],
    },
    { reconsideration: [18, 2, 1, 3], litigationDirect: [2, 0, 0, 1], litigationAfterReview: [8] },
    {
      'normative.issued': 1,
      'normative.inForce': 17,
      'licensing.decisions': 48210,
      'penalty.decisions': 15337,
      'coercion.decisions': 902,
      'fees.amount': 3310.75,
    },
  ),
  last: { organ: '安澜市公安局', figures: figures({ received: [104] }, { reconsideration: [19] }) },
}

/** 9 received, 8 handled, 1 carried out; no review and no lawsuit; 12 received last year. */
export const TAX: Case = {
  organ: '国家税务总局东岭县税务局',
  shortName: '东岭县税务局',
  figures: figures(
    {
      received: [4, 5],
      granted: [3, 2],
      'denied-thirdParty': [0, 1],
      'unavailable-notHeld': [1],
      'other-other': [0, 1],
      carriedOut: [0, 1],
    },
    {},
    {
      'normative.repealed': 1,
      'normative.inForce': 4,
      'licensing.decisions': 356,
      'penalty.decisions': 121,
      'coercion.decisions': 7,
    },
  ),
  last: { organ: '国家税务总局东岭县税务局', figures: figures({ received: [12] }) },
}

/** 10 received and handled; a review that was corrected and a lawsuit; 6 received last year. */
export const GARDEN: Case = {
  organ: '桂园街道办事处',
  kind: 'township',
  figures: figures(
    {
      received: [9, 1],
      granted: [4],
      partial: [1],
      'unavailable-notHeld': [2, 1],
      'unavailable-needsCreation': [1],
      'other-notCorrected': [1],
    },
    { reconsideration: [0, 1], litigationDirect: [1] },
    { 'penalty.decisions': 57, 'coercion.decisions': 12 },
  ),
  last: { organ: '桂园街道办事处', kind: 'township', figures: figures({ received: [6] }) },
}

/** 7 received, 1 carried in, 8 handled; 9 received last year. */
export const UNIVERSITY: Case = {
  organ: '江左师范大学',
  figures: figures({
    received: [7],
    carriedIn: [1],
    granted: [5],
    partial: [1],
    'unavailable-notHeld': [1],
    'notProcessed-petition': [1],
  }),
  last: { organ: '江左师范大学', figures: figures({ received: [9] }) },
}

/** 3 received and handled; none last year. */
export const BUSES: Case = {
  organ: '临港市公共交通集团有限公司',
  figures: figures({ received: [3], granted: [2], 'other-other': [1] }),
  last: { organ: '临港市公共交通集团有限公司', figures: figures({ received: [0] }) },
}

/** 57 received, 3 carried in, 56 handled, 4 carried out; 5 reviews as last year and 3 lawsuits; 49 received last year. */
export const ZONE: Case = {
  organ: '滨湖高新技术产业开发区管理委员会',
  shortName: '滨湖高新区管委会',
  figures: figures(
    {
      received: [41, 12, 1, 1, 2],
      carriedIn: [3],
      granted: [19, 4],
      partial: [6],
      'denied-thirdParty': [0, 2],
      'denied-processInformation': [1],
      'unavailable-notHeld': [11],
      'unavailable-needsCreation': [2],
      'notProcessed-petition': [2],
      'notProcessed-duplicate': [1],
      'notProcessed-reconfirm': [0, 1],
      'other-notCorrected': [0, 3],
      'other-feeUnpaid': [1],
      'other-other': [1, 2],
      carriedOut: [1, 0, 1, 0, 2],
    },
    { reconsideration: [3, 1, 1], litigationDirect: [0, 0, 0, 1], litigationAfterReview: [2] },
    {
      'normative.issued': 4,
      'normative.inForce': 19,
      'licensing.decisions': 1193,
      'penalty.decisions': 38,
      'coercion.decisions': 2,
      'fees.amount': 77.2,
    },
  ),
  last: { organ: '滨湖高新技术产业开发区管理委员会', figures: figures({ received: [49] }, { reconsideration: [5] }) },
}
