import { expect, test } from 'vitest'
import { parseArguments } from './parse-arguments'

test.each([
  [['read', 'a.docx'], { command: 'read', files: ['a.docx'], json: false }],
  [['read', 'a.docx', 'b.doc'], { command: 'read', files: ['a.docx', 'b.doc'], json: false }],
  [['read', '--json', 'a.docx'], { command: 'read', files: ['a.docx'], json: true }],
  [['check', 'a', 'b', '--json'], { command: 'check', files: ['a', 'b'], json: true }],
  [
    ['convert', 'a', '--to', 'docx', '-o', 'b'],
    { command: 'convert', file: 'a', to: 'docx', out: 'b', look: 'official', changesSince: null },
  ],
  [
    ['convert', 'a', '--to', 'docx', '--look', 'plain', '--changes-since', 'c', '-o', 'b'],
    { command: 'convert', file: 'a', to: 'docx', out: 'b', look: 'plain', changesSince: 'c' },
  ],
  [
    ['convert', '--to=json', '--output=b', 'a'],
    { command: 'convert', file: 'a', to: 'json', out: 'b', look: 'official', changesSince: null },
  ],
  [['read', '--', '-odd-name'], { command: 'read', files: ['-odd-name'], json: false }],
  [['--help'], { command: 'help' }],
  [['check', '-h'], { command: 'help' }],
  [['--version'], { command: 'version' }],
])('%j is understood', (argv, order) => {
  expect(parseArguments(argv)).toEqual({ ok: true, value: order })
})

test.each([
  [[], 'C01'],
  [['open', 'a'], 'C02'],
  [['read', 'a', '--pretty'], 'C03'],
  [['read', 'a', '-o', 'b'], 'C03'],
  [['convert', 'a', '--json', '--to', 'docx', '-o', 'b'], 'C03'],
  [['convert', 'a', '--to'], 'C03'],
  [['convert', 'a', '--to', 'html', '--look', 'plain', '-o', 'b'], 'C03'],
  [['convert', 'a', '--to', 'json', '--changes-since', 'c', '-o', 'b'], 'C03'],
  [['convert', 'a', '--to', 'docx', '--look', 'fancy', '-o', 'b'], 'E120'],
  [['check'], 'C04'],
  [['convert', 'a', 'b'], 'C05'],
  [['convert', 'a', '-o', 'b'], 'C06'],
  [['convert', 'a', '--to', 'exe', '-o', 'b'], 'C07'],
  [['convert', 'a', '--to', 'docx'], 'C08'],
  [['convert', 'a', '--to', 'docx', '-o', ''], 'C08'],
  [['convert', 'a', '--to', 'pdf', '--changes-since', 'c', '-o', 'b'], 'C03'],
  [['roll', 'a', '--json'], 'C03'],
  [['roll', 'a', '-o', 'b.nianbao'], 'C26'],
  [['roll', 'a', '--year', '26', '-o', 'b.nianbao'], 'C26'],
  [['roll', 'a', '--year', '2026'], 'C27'],
  [['roll', 'a', '--year', '2026', '-o', 'b.pdf'], 'C28'],
  [['compare', 'a'], 'C29'],
  [['compare', 'a', 'b', 'c'], 'C29'],
  [['compare', 'a', 'b', '-o', 'c.xlsx'], 'C28'],
  [['merge', 'a'], 'C30'],
  [['merge', 'a', '--organ', '县政府'], 'C26'],
  [['merge', 'a', '--organ', '县政府', '--year', '2026'], 'C27'],
  [['merge', 'a', '--organ', '县政府', '--year', '2026', '-o', 'b.pdf'], 'C28'],
  [['merge', 'a', '--organ', '县政府', '--year', '2026', '-o', 'b.docx', '--summary', 'c.pdf'], 'C28'],
])('%j is refused with its own sentence', (argv, code) => {
  const order = parseArguments(argv)
  expect(order).toMatchObject({ ok: false, trouble: { code } })
  expect(!order.ok && order.trouble.message).toMatch(/^\p{Script=Han}|^“/u)
})

test('a wrong option is named as it was written', () => {
  const order = parseArguments(['read', 'a', '--pretty'])
  expect(!order.ok && order.trouble.message).toContain('--pretty')
})
