import { templateOf2019 } from '@templates/official.test-data'
import { message } from '../message'
import { plain } from '../report'
import { FIGURES, amount, area, licensing, ofOpening, opened, stated, type CheckCase } from './case-report.test-data'

export const FIGURE_CASES: readonly CheckCase[] = [
  {
    code: 'F01',
    fix: 'at once',
    speaks: stated(FIGURES, { 'requests.received.total': '35' }),
    silent: stated(FIGURES, { 'requests.received.total': '36' }),
  },
  {
    code: 'F02',
    fix: 'at once',
    speaks: stated(FIGURES, { 'requests.handled.naturalPerson': '28' }),
    silent: stated(FIGURES, { 'requests.handled.naturalPerson': '29' }),
  },
  {
    code: 'F03',
    fix: 'at once',
    speaks: { figures: { ...FIGURES, 'requests.carriedOut.naturalPerson': '2' } },
    silent: { figures: FIGURES },
  },
  {
    code: 'F04',
    fix: 'at once',
    speaks: stated(FIGURES, { 'review.reconsideration.total': '4' }),
    silent: stated(FIGURES, { 'review.reconsideration.total': '2' }),
  },
  {
    code: 'F05',
    fix: 'previewed',
    speaks: { figures: { 'requests.granted.business': null, 'requests.partial.business': null } },
    silent: { figures: { 'requests.granted.business': '0' } },
  },
  {
    code: 'F06',
    fix: 'at once',
    speaks: { figures: { 'requests.granted.business': '/' } },
    silent: { figures: { 'requests.granted.business': null } },
  },
  {
    code: 'F07',
    fix: 'none',
    speaks: { figures: { 'requests.granted.business': '-1' } },
    silent: { figures: { 'requests.granted.business': '0' } },
  },
  ofOpening('F08', opened('O28', { cell: '“甲”的“乙”一栏', raw: '１２', value: '12' }), 'at once'),
  { code: 'F09', fix: 'at once', speaks: amount('12.50万元'), silent: amount('12.50') },
  { code: 'F10', fix: 'at once', speaks: amount('125000元'), silent: amount('12.5') },
  {
    code: 'F11',
    fix: 'previewed',
    speaks: { figures: { 'disclosure.rules.issued': '2' } },
    silent: { figures: { 'disclosure.rules.issued': '2' }, organ: '云岭市人民政府', kind: 'government' },
  },
  {
    code: 'F12',
    fix: 'none',
    speaks: {
      figures: {
        'disclosure.normative.issued': '5',
        'disclosure.normative.repealed': '1',
        'disclosure.normative.inForce': '3',
      },
    },
    silent: { figures: { 'disclosure.normative.issued': '5', 'disclosure.normative.inForce': '5' } },
  },
  {
    code: 'F13',
    fix: 'none',
    speaks: { figures: { 'requests.granted.business': '25', 'requests.other-other.business': '15' } },
    silent: { figures: { 'requests.granted.business': '25', 'requests.other-other.business': '9' } },
  },
  {
    code: 'F14',
    fix: 'none',
    speaks: { figures: { 'requests.received.business': '1200450' } },
    silent: { figures: { 'requests.received.business': '12004' } },
  },
  {
    ...ofOpening('F15', opened('O30', { cell: '“甲”的“乙”一栏', raw: '8（其中修订2件）', value: '8' }), 'previewed'),
    speaks: {
      ...opened('O30', { cell: '“甲”的“乙”一栏', raw: '8（其中修订2件）', value: '8' }),
      texts: {
        disclosure: [{ kind: 'note', content: plain(message('O31', { cell: '“甲”的“乙”一栏', remark: '其中修订2件' })) }],
      },
    },
  },
  { code: 'F16', fix: 'at once', speaks: area('18', []), silent: area('19', []) },
  { code: 'F17', fix: 'dialog', speaks: area('19', ['丙局']), silent: area('19', []) },
  {
    code: 'F18',
    fix: 'none',
    speaks: {
      of: templateOf2019(),
      year: 2020,
      figures: licensing('118'),
      last: { year: 2019, figures: licensing('120', '-5') },
    },
    silent: {
      of: templateOf2019(),
      year: 2020,
      figures: licensing('115'),
      last: { year: 2019, figures: licensing('120', '-5') },
    },
  },
]
