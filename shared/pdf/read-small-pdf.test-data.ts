/** Small PDFs read: their blocks and findings, and what nearly every one of them holds. */
import { inlineText } from '../report'
import { readPdf } from './read-pdf'
import { say, smallPdf, type SmallPdf } from './small-pdf.test-data'

export async function read(pdf: SmallPdf) {
  const result = await readPdf(smallPdf(pdf))
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

/** Lines as text, tables as rows of cells. */
export async function blocksOf(pdf: SmallPdf) {
  return (await read(pdf)).blocks.map((block) => {
    if (block.kind === 'line') return (block.figuresUnsure ? '? ' : '') + inlineText(block.content)
    if (block.kind === 'table') return block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(inlineText).join()))
    return block.alt
  })
}

export const codesOf = async (pdf: SmallPdf) => (await read(pdf)).findings.map((finding) => finding.code)

export const page = (content: string) => ({ pages: [{ content }] })
export const prose = say(60, 700, '本机关全年主动公开政府信息若干条，及时回应群众关切。')
