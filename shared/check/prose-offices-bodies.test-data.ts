/** Reports of eight more invented bodies, whose prose is `prose-offices.test-data`. */
import type { Case } from './case-report.test-data'

const of = (figures: Record<string, number | string>) =>
  Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, String(value)]))

/** 298 received, 21 carried in, 294 handled, 25 carried out; 20 reviews and 15 lawsuits; 341 received last year. */
export const PROVINCE: Case = {
  organ: '澄江省生态环境厅',
  shortName: '省生态环境厅',
  figures: of({
    'requests.received.naturalPerson': 214,
    'requests.received.business': 58,
    'requests.received.research': 7,
    'requests.received.welfare': 4,
    'requests.received.legalService': 12,
    'requests.received.otherOrganization': 3,
    'requests.carriedIn.naturalPerson': 17,
    'requests.carriedIn.business': 4,
    'requests.granted.naturalPerson': 96,
    'requests.granted.business': 22,
    'requests.partial.naturalPerson': 31,
    'requests.partial.business': 6,
    'requests.denied-thirdParty.business': 8,
    'requests.denied-internalAffairs.naturalPerson': 2,
    'requests.denied-processInformation.naturalPerson': 9,
    'requests.unavailable-notHeld.naturalPerson': 64,
    'requests.unavailable-notHeld.research': 7,
    'requests.unavailable-needsCreation.business': 5,
    'requests.unavailable-stillUnclear.naturalPerson': 3,
    'requests.notProcessed-petition.naturalPerson': 8,
    'requests.notProcessed-duplicate.business': 6,
    'requests.notProcessed-publication.business': 1,
    'requests.other-notCorrected.naturalPerson': 14,
    'requests.other-other.legalService': 12,
    'requests.carriedOut.naturalPerson': 18,
    'requests.carriedOut.business': 7,
    'review.reconsideration.upheld': 11,
    'review.reconsideration.corrected': 2,
    'review.reconsideration.other': 3,
    'review.reconsideration.pending': 4,
    'review.litigationDirect.upheld': 6,
    'review.litigationDirect.pending': 1,
    'review.litigationAfterReview.upheld': 5,
    'review.litigationAfterReview.other': 1,
    'review.litigationAfterReview.pending': 2,
    'disclosure.normative.issued': 6,
    'disclosure.normative.repealed': 4,
    'disclosure.normative.inForce': 57,
    'disclosure.licensing.decisions': 1287,
    'disclosure.penalty.decisions': 93,
    'disclosure.coercion.decisions': 14,
    'disclosure.fees.amount': '316.42',
  }),
  last: {
    organ: '澄江省生态环境厅',
    figures: of({
      'requests.received.naturalPerson': 341,
      'requests.granted.naturalPerson': 130,
      'review.reconsideration.upheld': 26,
    }),
  },
}

/** 146 received, 9 carried in, 148 handled, 7 carried out; 14 reviews and 8 lawsuits; 128 received last year. */
export const COUNTY: Case = {
  organ: '云岭县人民政府',
  kind: 'government',
  scope: 'area',
  figures: of({
    'requests.received.naturalPerson': 121,
    'requests.received.business': 19,
    'requests.received.legalService': 4,
    'requests.received.otherOrganization': 2,
    'requests.carriedIn.naturalPerson': 9,
    'requests.granted.naturalPerson': 61,
    'requests.partial.naturalPerson': 13,
    'requests.denied-internalAffairs.naturalPerson': 2,
    'requests.denied-processInformation.naturalPerson': 5,
    'requests.denied-enforcementFile.business': 1,
    'requests.unavailable-notHeld.naturalPerson': 38,
    'requests.unavailable-needsCreation.business': 4,
    'requests.unavailable-stillUnclear.naturalPerson': 2,
    'requests.notProcessed-petition.naturalPerson': 7,
    'requests.notProcessed-duplicate.business': 5,
    'requests.other-notCorrected.business': 6,
    'requests.other-other.business': 4,
    'requests.carriedOut.naturalPerson': 7,
    'review.reconsideration.upheld': 9,
    'review.reconsideration.corrected': 3,
    'review.reconsideration.other': 2,
    'review.litigationDirect.upheld': 2,
    'review.litigationDirect.pending': 1,
    'review.litigationAfterReview.upheld': 4,
    'review.litigationAfterReview.other': 1,
    'disclosure.normative.issued': 11,
    'disclosure.normative.repealed': 6,
    'disclosure.normative.inForce': 84,
    'disclosure.licensing.decisions': 8642,
    'disclosure.penalty.decisions': 733,
    'disclosure.coercion.decisions': 29,
    'disclosure.fees.amount': '462.8',
  }),
  last: {
    organ: '云岭县人民政府',
    kind: 'government',
    scope: 'area',
    figures: of({ 'requests.received.naturalPerson': 128, 'review.reconsideration.upheld': 18 }),
  },
}

/** 17 received, 1 carried in, 16 handled, 2 carried out; 22 received last year. */
export const STREET: Case = {
  organ: '望江街道办事处',
  kind: 'township',
  figures: of({
    'requests.received.naturalPerson': 15,
    'requests.received.business': 2,
    'requests.carriedIn.naturalPerson': 1,
    'requests.granted.naturalPerson': 7,
    'requests.partial.naturalPerson': 2,
    'requests.unavailable-notHeld.naturalPerson': 5,
    'requests.notProcessed-petition.naturalPerson': 1,
    'requests.other-other.naturalPerson': 1,
    'requests.carriedOut.business': 2,
    'review.reconsideration.upheld': 1,
    'review.reconsideration.pending': 1,
    'review.litigationAfterReview.upheld': 1,
    'disclosure.penalty.decisions': 34,
    'disclosure.coercion.decisions': 6,
  }),
  last: { organ: '望江街道办事处', kind: 'township', figures: of({ 'requests.received.naturalPerson': 22 }) },
}

/** 5 received as in the year before, 4 handled, 1 carried out. */
export const TOWNSHIP: Case = {
  organ: '柳河镇人民政府',
  kind: 'government',
  figures: of({
    'requests.received.naturalPerson': 5,
    'requests.granted.naturalPerson': 3,
    'requests.unavailable-stillUnclear.naturalPerson': 1,
    'requests.carriedOut.naturalPerson': 1,
    'disclosure.penalty.decisions': 21,
  }),
  last: { organ: '柳河镇人民政府', kind: 'government', figures: of({ 'requests.received.naturalPerson': 5 }) },
}

/** 84 received, 5 carried in, 82 handled, 7 carried out; 9 reviews and 5 lawsuits; 97 received last year. */
export const MARKET: Case = {
  organ: '临川区市场监督管理局',
  shortName: '区市场监管局',
  figures: of({
    'requests.received.naturalPerson': 66,
    'requests.received.business': 14,
    'requests.received.legalService': 4,
    'requests.carriedIn.naturalPerson': 5,
    'requests.granted.naturalPerson': 33,
    'requests.partial.naturalPerson': 9,
    'requests.denied-thirdParty.business': 4,
    'requests.denied-enforcementFile.naturalPerson': 2,
    'requests.unavailable-notHeld.naturalPerson': 17,
    'requests.unavailable-needsCreation.business': 3,
    'requests.unavailable-stillUnclear.naturalPerson': 1,
    'requests.notProcessed-petition.naturalPerson': 6,
    'requests.notProcessed-duplicate.business': 2,
    'requests.other-notCorrected.naturalPerson': 3,
    'requests.other-other.business': 2,
    'requests.carriedOut.naturalPerson': 4,
    'requests.carriedOut.business': 3,
    'review.reconsideration.upheld': 6,
    'review.reconsideration.corrected': 1,
    'review.reconsideration.other': 2,
    'review.litigationDirect.upheld': 2,
    'review.litigationAfterReview.upheld': 2,
    'review.litigationAfterReview.pending': 1,
    'disclosure.normative.issued': 2,
    'disclosure.normative.repealed': 1,
    'disclosure.normative.inForce': 13,
    'disclosure.licensing.decisions': 15630,
    'disclosure.penalty.decisions': 417,
    'disclosure.coercion.decisions': 52,
  }),
  last: {
    organ: '临川区市场监督管理局',
    figures: of({ 'requests.received.naturalPerson': 97, 'requests.granted.naturalPerson': 40 }),
  },
}

/** 2 received, 2 handled; 1 received last year. */
export const COLLEGE: Case = {
  organ: '江北师范学院附属中学',
  kind: 'other',
  figures: of({
    'requests.received.naturalPerson': 2,
    'requests.granted.naturalPerson': 1,
    'requests.unavailable-notHeld.naturalPerson': 1,
  }),
  last: { organ: '江北师范学院附属中学', figures: of({ 'requests.received.naturalPerson': 1 }) },
}

/** 6 received, 6 handled, one review; 4 received last year. */
export const HOSPITAL: Case = {
  organ: '临川市第二人民医院',
  kind: 'other',
  figures: of({
    'requests.received.naturalPerson': 6,
    'requests.granted.naturalPerson': 4,
    'requests.unavailable-notHeld.naturalPerson': 1,
    'requests.unavailable-stillUnclear.naturalPerson': 1,
    'review.reconsideration.upheld': 1,
  }),
  last: { organ: '临川市第二人民医院', figures: of({ 'requests.received.naturalPerson': 4 }) },
}

/** 11 received, 2 carried in, 12 handled, 1 carried out; 14 received last year. */
export const WATERWORKS: Case = {
  organ: '澄江市自来水集团有限公司',
  kind: 'other',
  figures: of({
    'requests.received.naturalPerson': 8,
    'requests.received.business': 3,
    'requests.carriedIn.naturalPerson': 2,
    'requests.granted.naturalPerson': 5,
    'requests.granted.business': 1,
    'requests.partial.naturalPerson': 1,
    'requests.unavailable-notHeld.naturalPerson': 3,
    'requests.other-notCorrected.business': 2,
    'requests.carriedOut.naturalPerson': 1,
  }),
  last: { organ: '澄江市自来水集团有限公司', figures: of({ 'requests.received.naturalPerson': 14 }) },
}
