import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { childrenNamed, child, textBelow } from '@shared/ooxml'
import type { XmlElement } from '@shared/ooxml'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { docxParts } from '../edit-docx.test-data'
import { parseTree, valueOf } from '../lint/xml-tree'
import { readableXml } from '../readable-xml.test-data'
import { everyBlockReport } from './every-block-report.test-data'
import { smallReport, smallTemplate } from './small-template.test-data'
import { writeDocx, type WriteDocxOptions } from './write-docx'

async function partsOf(options: WriteDocxOptions = {}, template = smallTemplate(), report = smallReport(template)) {
  const result = await writeDocx(report, template, officialProfile(), options)
  if (!result.ok) throw new Error(result.trouble.message)
  return docxParts(result.value)
}

function tree(parts: Map<string, string>, name: string): XmlElement {
  const root = parseTree(strToU8(parts.get(name)!))
  if ('fault' in root) throw new Error(root.fault)
  return root
}

describe('the parts of a Word file, as a person reads them', () => {
  it('has the body of the golden file', async () => {
    const body = readableXml(tree(await partsOf({ copy: '{}' }), 'word/document.xml'))
    await expect(body).toMatchFileSnapshot('golden/document.txt')
  })
  it('has the styles of the golden file', async () => {
    const styles = readableXml(tree(await partsOf(), 'word/styles.xml'))
    await expect(styles).toMatchFileSnapshot('golden/styles.txt')
  })
  it('has the other parts of the golden file', async () => {
    const parts = await partsOf({ copy: '{"text":"<&>\u{20bb7}"}' })
    const others = [...parts.keys()].filter((name) => !/document\.xml$|styles\.xml$|media/.test(name))
    const text = others.map((name) => `=== ${name}\n${readableXml(tree(parts, name))}`).join('\n')
    await expect(text).toMatchFileSnapshot('golden/other-parts.txt')
  })
  it('has the three official tables with the cells, spans, widths and margins of the golden file', async () => {
    const template = officialTemplate()
    const body = child(tree(await partsOf({}, template, everyBlockReport(template)), 'word/document.xml'), 'w:body')!
    const tables = childrenNamed(body, 'w:tbl').filter((table) => childrenNamed(table, 'w:tr').length > 3)
    await expect(tables.map(tableOutline).join('\n')).toMatchFileSnapshot('golden/official-tables.txt')
  })
})

/** One line to a row: `text(span, r or c for merges, margin, type size)`; H repeats on each page, K stays with the next. */
function tableOutline(table: XmlElement): string {
  const grid = childrenNamed(child(table, 'w:tblGrid')!, 'w:gridCol').map((column) => column.attributes['w:w'])
  const margin = child(child(child(table, 'w:tblPr')!, 'w:tblCellMar')!, 'w:left')!.attributes['w:w']
  const rows = childrenNamed(table, 'w:tr').map((row) => {
    const keep = childrenNamed(row, 'w:tc').every((cell) => child(child(child(cell, 'w:p'), 'w:pPr'), 'w:keepNext'))
    const flags = `${child(child(row, 'w:trPr'), 'w:tblHeader') ? 'H' : '-'}${keep ? 'K' : '-'}`
    return `${flags} ${childrenNamed(row, 'w:tc').map(cellOutline).join(' · ')}`
  })
  return [`grid ${grid.join(' ')} · margin ${margin}`, ...rows, ''].join('\n')
}

function cellOutline(cell: XmlElement): string {
  const properties = child(cell, 'w:tcPr')
  const merge = child(properties, 'w:vMerge')?.attributes['w:val']
  const run = child(child(cell, 'w:p'), 'w:r')
  const notes = [
    valueOf(properties, 'w:gridSpan'),
    merge && (merge === 'restart' ? 'r' : 'c'),
    child(properties, 'w:tcMar') && `m${child(child(properties, 'w:tcMar'), 'w:left')?.attributes['w:w']}`,
    valueOf(child(run, 'w:rPr'), 'w:sz') && `sz${valueOf(child(run, 'w:rPr'), 'w:sz')}`,
    valueOf(child(child(cell, 'w:p'), 'w:pPr'), 'w:pStyle')?.replace('ReportTable', ''),
  ].filter(Boolean)
  return `${textBelow(cell)}(${notes.join(' ')})`
}
