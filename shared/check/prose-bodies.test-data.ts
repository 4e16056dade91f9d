/** Reports of invented bodies of five kinds, whose prose is `prose-provinces.test-data`. */
import type { Case } from './case-report.test-data'

const of = (figures: Record<string, number | string>) =>
  Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, String(value)]))

/** 63 received (52 natural persons, 11 organizations), 4 carried in, 61 handled, 6 carried out; 71 received last year. */
export const BUREAU: Case = {
  organ: '云泽市住房和城乡建设局',
  shortName: '市住建局',
  figures: of({
    'requests.received.naturalPerson': 52,
    'requests.received.business': 9,
    'requests.received.legalService': 2,
    'requests.carriedIn.naturalPerson': 4,
    'requests.granted.naturalPerson': 21,
    'requests.partial.naturalPerson': 6,
    'requests.partial.business': 1,
    'requests.denied-thirdParty.naturalPerson': 2,
    'requests.denied-processInformation.naturalPerson': 3,
    'requests.unavailable-notHeld.naturalPerson': 15,
    'requests.unavailable-needsCreation.naturalPerson': 2,
    'requests.unavailable-stillUnclear.naturalPerson': 1,
    'requests.notProcessed-petition.naturalPerson': 4,
    'requests.notProcessed-duplicate.business': 1,
    'requests.other-notCorrected.business': 3,
    'requests.other-other.business': 2,
    'requests.carriedOut.naturalPerson': 2,
    'requests.carriedOut.business': 2,
    'requests.carriedOut.legalService': 2,
    'review.reconsideration.upheld': 4,
    'review.reconsideration.corrected': 1,
    'review.reconsideration.other': 1,
    'review.reconsideration.pending': 1,
    'review.litigationDirect.upheld': 1,
    'review.litigationAfterReview.upheld': 2,
    'review.litigationAfterReview.pending': 1,
    'disclosure.normative.issued': 3,
    'disclosure.normative.repealed': 5,
    'disclosure.normative.inForce': 28,
    'disclosure.licensing.decisions': 418,
    'disclosure.penalty.decisions': 36,
    'disclosure.fees.amount': '125.6',
  }),
  last: {
    organ: '云泽市住房和城乡建设局',
    figures: of({
      'requests.received.naturalPerson': 71,
      'requests.granted.naturalPerson': 25,
      'review.reconsideration.upheld': 5,
    }),
  },
}

/** 3 received, 3 handled, none carried; 12 penalties; 5 received last year. */
export const TOWN: Case = {
  organ: '临河镇人民政府',
  kind: 'government',
  figures: of({
    'requests.received.naturalPerson': 3,
    'requests.granted.naturalPerson': 2,
    'requests.unavailable-notHeld.naturalPerson': 1,
    'disclosure.penalty.decisions': 12,
  }),
  last: { organ: '临河镇人民政府', figures: of({ 'requests.received.naturalPerson': 5 }) },
}

/** 367 received, 18 carried in, 366 handled, 19 carried out; 23 reviews and 13 lawsuits; 412 received last year. */
export const DISTRICT: Case = {
  organ: '松山区人民政府',
  kind: 'government',
  scope: 'area',
  figures: of({
    'requests.received.naturalPerson': 312,
    'requests.received.business': 41,
    'requests.received.research': 1,
    'requests.received.welfare': 2,
    'requests.received.legalService': 5,
    'requests.received.otherOrganization': 6,
    'requests.carriedIn.naturalPerson': 15,
    'requests.carriedIn.business': 3,
    'requests.granted.naturalPerson': 128,
    'requests.partial.naturalPerson': 37,
    'requests.denied-stateSecret.naturalPerson': 1,
    'requests.denied-thirdParty.naturalPerson': 6,
    'requests.denied-internalAffairs.naturalPerson': 4,
    'requests.denied-processInformation.naturalPerson': 8,
    'requests.unavailable-notHeld.naturalPerson': 118,
    'requests.unavailable-needsCreation.business': 11,
    'requests.unavailable-stillUnclear.business': 5,
    'requests.notProcessed-petition.business': 14,
    'requests.notProcessed-duplicate.business': 6,
    'requests.notProcessed-publication.research': 1,
    'requests.other-notCorrected.otherOrganization': 6,
    'requests.other-notCorrected.naturalPerson': 6,
    'requests.other-other.welfare': 2,
    'requests.other-other.legalService': 5,
    'requests.other-other.business': 8,
    'requests.carriedOut.naturalPerson': 19,
    'review.reconsideration.upheld': 12,
    'review.reconsideration.corrected': 5,
    'review.reconsideration.other': 4,
    'review.reconsideration.pending': 2,
    'review.litigationDirect.upheld': 3,
    'review.litigationDirect.pending': 1,
    'review.litigationAfterReview.upheld': 6,
    'review.litigationAfterReview.corrected': 1,
    'review.litigationAfterReview.pending': 2,
    'disclosure.normative.issued': 14,
    'disclosure.normative.repealed': 9,
    'disclosure.normative.inForce': 163,
    'disclosure.licensing.decisions': 20518,
    'disclosure.penalty.decisions': 3120,
    'disclosure.coercion.decisions': 46,
    'disclosure.fees.amount': '1203.5',
  }),
  last: { organ: '松山区人民政府', kind: 'government', scope: 'area', figures: of({ 'requests.received.naturalPerson': 412 }) },
}

/** Nobody asked for anything. */
export const SCHOOL: Case = {
  organ: '安平县第一中学',
  kind: 'other',
  figures: {},
  last: { organ: '安平县第一中学', figures: {} },
}

/** 8 received as in the year before, 1 carried in, 8 handled, 1 carried out. */
export const CENTRE: Case = {
  organ: '云泽市公共资源交易中心',
  kind: 'other',
  figures: of({
    'requests.received.naturalPerson': 5,
    'requests.received.business': 3,
    'requests.carriedIn.naturalPerson': 1,
    'requests.granted.naturalPerson': 5,
    'requests.granted.business': 1,
    'requests.unavailable-notHeld.business': 2,
    'requests.carriedOut.naturalPerson': 1,
  }),
  last: { organ: '云泽市公共资源交易中心', figures: of({ 'requests.received.naturalPerson': 8 }) },
}
