import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inlineText } from '../report'
import type { SourceBlock } from '../source'
import { readRtf } from './read-rtf'

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
const HEAD = String.raw`{\rtf1\ansi\ansicpg936\uc2\deff0{\fonttbl{\f0\fcharset0 Times;}{\f13\fcharset134 SimSun;}}`
const TABLE =
  String.raw`\trowd\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000\pard\intbl A\cell B\cell\cell\row` +
  String.raw`\trowd\clvmrg\cellx1000\cellx2000\cellx3000\pard\intbl\cell 1\cell 23\cell\row\pard `

function read(body: string) {
  const result = readRtf(bytes(`${HEAD}${body}}`))
  if (!result.ok) throw new Error(result.trouble.code)
  const { blocks, findings } = result.value
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [inlineText(block.content)] : []))
  return { blocks, lines, codes: findings.map((finding) => finding.code) }
}

it('reads bytes by the font, Unicode with its substitutes, and automatic numbers apart from the figures after them', () => {
  expect(read(String.raw`\f13\'c4\'ea\u25253\'88\'f3 3\par{\listtext 1.\tab}\ls1 23\par`).lines).toEqual(['年报 3', '1. 23'])
})

it('reads the second of two wordings once, and no title from the properties of the file', () => {
  const twofold = String.raw`{\upr{a}{\*\ud{\u24180\'3f\'3f}}}`
  expect(read(String.raw`{\info{\title x}${twofold}}${twofold}1\par`).lines).toEqual(['年1'])
})

it('gives merged cells their true grid positions', () => {
  const table = read(TABLE).blocks[0]
  if (table?.kind !== 'table') throw new Error('no table')
  const cells = table.rows.map((row) =>
    row.cells.map((c) => [c.paragraphs.map(inlineText).join(''), c.column, c.colspan, c.rowspan]),
  )
  expect([table.structure, cells]).toEqual([
    'grid',
    [[['A', 0, 1, 2], ['B', 1, 2, 1]], [['1', 1, 1, 1], ['23', 2, 1, 1]]], // prettier-ignore
  ])
})

it('leaves out deleted and hidden words, comments and headers, and says so', () => {
  const found = read(String.raw`{\header a}1{\deleted 2}{\v 3}4{\*\annotation b}\par`)
  expect([found.lines, found.codes]).toEqual([['14'], ['O101', 'O102', 'O113', 'O116']])
})

it('leaves figures out that have the colour of their ground or hardly any size, and keeps words there, which are told', () => {
  const colours = String.raw`{\colortbl;\red255\green255\blue255;\red0\green80\blue160;\red250\green252\blue255;}`
  const of = (cells: string, definition = String.raw`\cellx1000\cellx2000`) => {
    const { blocks, codes } = read(`${colours}\\trowd${definition}\\pard\\intbl ${cells}\\row\\pard end\\par`)
    const [table] = blocks
    return [table?.kind === 'table' && table.rows[0]!.cells.map((c) => c.paragraphs.map(inlineText).join('')), codes]
  }
  expect(of(String.raw`A\cell{\cf1 7}3\cell`)).toEqual([['A', '3'], ['O102']])
  expect(of(String.raw`A\cell{\cf3 7}3\cell`)).toEqual([['A', '3'], ['O102']])
  expect(of(String.raw`A\cell{\fs2 7}3\cell`)).toEqual([['A', '3'], ['O102']])
  expect(of(String.raw`A\cell{\cf2\chcbpat2 7}3\cell`)).toEqual([['A', '3'], ['O102']])
  const shaded = String.raw`\cellx1000\clcbpat2\cellx2000`
  expect(of(String.raw`{\cf1 5}A\cell{\cf1 7}3\cell`, shaded)).toEqual([['A', '73'], ['O102']])
  expect(of(String.raw`A\cell{\cf1\u20214\'88\'f3\u21517\'88\'f3}\cell`)).toEqual([['A', '件名'], ['O207']])
  expect(of(String.raw`{\cf1\plain 5}A\cell{\cf0 7}3\cell`)).toEqual([['5A', '73'], []])
})

it('answers whatever bytes were changed', () => {
  const whole = bytes(`${HEAD}${TABLE}}`)
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
      const changed = whole.slice()
      for (const [at, value] of changes) changed[at] = value
      const result = readRtf(changed)
      expect(result.ok || /^E8[45]$/.test(result.trouble.code)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

const cellsOf = (block: SourceBlock) =>
  block.kind === 'table' ? block.rows.map((row) => row.cells.map((c) => c.paragraphs.map(inlineText).join('/'))) : []

it('takes a table out of a cell of another, and says so', () => {
  const inner = String.raw`\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}`
  const inner2 = String.raw`\pard\intbl\itap2 1\nestcell 2\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}`
  const outer = String.raw`\trowd\cellx1000\cellx2000\pard\intbl A\cell ${inner}${inner2}\pard\intbl\itap1 B\cell\trowd\cellx1000\cellx2000\row`
  const second = String.raw`\trowd\cellx1000\cellx2000\pard\intbl C\cell D\cell\row\pard end\par`
  const { blocks, codes, lines } = read(outer + second)
  expect(blocks.filter((b) => b.kind === 'table').map(cellsOf)).toEqual([
    [['A', 'B'], ['C', 'D']],
    [['x', 'y'], ['1', '2']],
  ]) // prettier-ignore
  expect([codes, lines]).toEqual([['O111'], ['end']])
})

it('keeps pictures of a kind the report can hold, and tells of the others', () => {
  const png = smallPng()
  const hex = Array.from(png, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const { blocks, codes } = read(
    String.raw`1\par{\*\shppict{\pict\pngblip\picwgoal1440\pichgoal720 ${hex}}}{\nonshppict{\pict\wmetafile8 0100}}\par 2\par`,
  )
  expect(blocks.map((b) => b.kind)).toEqual(['line', 'image', 'line'])
  expect(blocks[1]).toMatchObject({ width: 254, height: 127 })
  expect(codes).toEqual([])
  expect(read(String.raw`1{\pict\wmetafile8 0100}\par`).codes).toEqual(['O103'])
})

it('puts footnotes behind the text, and says so', () => {
  const { lines, codes } = read(String.raw`1{\super\chftn}{\footnote\pard{\super\chftn} note}\par 2\par`)
  expect(lines.slice(0, 2)).toEqual(['1', '2'])
  expect(lines.slice(2).join('')).toContain('note')
  expect(codes).toEqual(['O104'])
})

/** The smallest picture there is: one grey point. */
function smallPng(): Uint8Array {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

it('takes a struck figure in a table as taken back, elsewhere as text, and says so', () => {
  const row = String.raw`\trowd\cellx1000\cellx2000\pard\intbl A\cell {\strike 5}8\cell\row\pard `
  const { blocks, lines, codes } = read(String.raw`{\striked1 5}8\par ${row}`)
  const table = blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  expect(lines).toEqual(['58'])
  expect(table.rows[0]!.cells.map((c) => c.paragraphs.map(inlineText).join(''))).toEqual(['A', '8'])
  expect(codes).toEqual(['O165', 'O66'])
})
