/** The cells that the marks of `prose-offices.test-data` stand for. A number that is the sum of several speaks of all of them. */
import { template } from './case-report.test-data'

const request = (row: string, column = 'total') => [`requests.${row}.${column}`]
const group = (row: string) =>
  [...template.figures.values()]
    .filter(({ id, column }) => id.startsWith(`requests.${row}-`) && column === 'total')
    .map(({ id }) => id)
const review = (row: string, kinds: readonly string[]) => kinds.map((kind) => `review.${kind}.${row}`)
const cell = (id: string) => [`disclosure.${id}`]
const BOTH = ['litigationDirect', 'litigationAfterReview']

export const MEANT: Readonly<Record<string, readonly string[]>> = {
  in: request('received'),
  /** New and carried in together. */
  due: [...request('received'), ...request('carriedIn')],
  /** All applicants but natural persons. */
  corps: ['business', 'research', 'welfare', 'legalService', 'otherOrganization'].flatMap((one) => request('received', one)),
  natural: request('received', 'naturalPerson'),
  biz: request('received', 'business'),
  research: request('received', 'research'),
  welfare: request('received', 'welfare'),
  legalService: request('received', 'legalService'),
  otherOrg: request('received', 'otherOrganization'),
  carry: request('carriedIn'),
  out: request('handled'),
  over: request('carriedOut'),
  granted: request('granted'),
  partial: request('partial'),
  open: [...request('granted'), ...request('partial')],
  denied: group('denied'),
  secret: request('denied-stateSecret'),
  law: request('denied-prohibitedByLaw'),
  stability: request('denied-securityStability'),
  inquiry: request('denied-administrativeInquiry'),
  thirdParty: request('denied-thirdParty'),
  internal: request('denied-internalAffairs'),
  process: request('denied-processInformation'),
  enforcement: request('denied-enforcementFile'),
  unavailable: group('unavailable'),
  notHeld: request('unavailable-notHeld'),
  create: request('unavailable-needsCreation'),
  unclear: request('unavailable-stillUnclear'),
  notProcessed: group('notProcessed'),
  petition: request('notProcessed-petition'),
  dup: request('notProcessed-duplicate'),
  publ: request('notProcessed-publication'),
  reconfirm: request('notProcessed-reconfirm'),
  others: group('other'),
  feeUnpaid: request('other-feeUnpaid'),
  notCorr: request('other-notCorrected'),
  other: request('other-other'),
  recon: review('total', ['reconsideration']),
  reconUpheld: review('upheld', ['reconsideration']),
  reconCorrected: review('corrected', ['reconsideration']),
  reconOther: review('other', ['reconsideration']),
  reconPending: review('pending', ['reconsideration']),
  litig: review('total', BOTH),
  litigUpheld: review('upheld', BOTH),
  litigCorrected: review('corrected', BOTH),
  litigOther: review('other', BOTH),
  litigPending: review('pending', BOTH),
  direct: review('total', ['litigationDirect']),
  directUpheld: review('upheld', ['litigationDirect']),
  directOther: review('other', ['litigationDirect']),
  directPending: review('pending', ['litigationDirect']),
  after: review('total', ['litigationAfterReview']),
  afterUpheld: review('upheld', ['litigationAfterReview']),
  afterOther: review('other', ['litigationAfterReview']),
  afterPending: review('pending', ['litigationAfterReview']),
  normIssued: cell('normative.issued'),
  normRepealed: cell('normative.repealed'),
  normForce: cell('normative.inForce'),
  lic: cell('licensing.decisions'),
  pen: cell('penalty.decisions'),
  coer: cell('coercion.decisions'),
  fees: cell('fees.amount'),
}
