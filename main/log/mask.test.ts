import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskMessage, maskName, maskStack } from './mask'

test('what a programmer needs stays: the words of the error and plain identifiers', () => {
  expect(maskMessage("Cannot read properties of undefined (reading 'children')")).toBe(
    "Cannot read properties of undefined (reading 'children')",
  )
})

test.each([
  ['Invalid content for node: <paragraph("本年新收12件")>', 'Invalid content for node: <paragraph(<…>)>'],
  ["ENOENT: no such file or directory, open '/home/zhang/2025年报.docx'", 'ENOENT: no such file or directory, open <…>'],
  ['cannot open C:\\Users\\zhang\\a.docx now', 'cannot open <path> now'],
  ['bad file zhang-report.docx', 'bad file <name>'],
  ['总计 48 does not match', '<…> # does not match'],
])('of %j what a report or a folder could hold is taken out', (said, kept) => {
  expect(maskMessage(said)).toBe(kept)
})

test('no digit, no Chinese character and no path passes, whatever is said', () => {
  const said = fc.string({ unit: fc.constantFrom('年', '报', '4', '8', '/', '\\', '"', "'", ' ', 'a', '.', '\n', '１') })
  fc.assert(
    fc.property(said, (text) => {
      const kept = maskMessage(text).replaceAll('<…>', '')
      expect(kept).not.toMatch(/[\d\\/]|[^\x20-\x7e]/)
    }),
    { numRuns: 100 },
  )
})

test('a stack keeps functions, files of the program and lines, no folder and no message', () => {
  const stack = [
    'Error: 表三合计 48',
    '    at fill (app://nianbao/assets/app-Ab1_.js:12:345)',
    '    at async Object.save (C:\\Users\\zhang\\nianbao\\main.cjs:7:1)',
    '    at app://nianbao/assets/editor.js:1:2',
    '    at 文件 (file:///home/zhang/x.js:1:2)',
    '    at eval (somewhere)',
  ].join('\n')
  expect(maskStack(stack)).toEqual(['fill app-Ab1_.js:12:345', 'Object.save main.cjs:7:1', 'editor.js:1:2'])
})

test('the name of an error is one word', () => {
  expect([maskName('TypeError'), maskName('某某'), maskName('a b')]).toEqual(['TypeError', 'Error', 'Error'])
})
