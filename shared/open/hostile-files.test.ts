/**
 * Broken files of every kind: whatever the bytes, the answer is a value with a sentence for a person, within seconds, and
 * what does open can be saved and opened again. `NIANBAO_BROKEN_FILES=10000 npx vitest run shared/open/hostile-files` runs
 * longer than the short pass of the tests; `NIANBAO_SEED` begins elsewhere.
 */
import { writeDocx } from '@shared/docx/write'
import type { ReportFile, Result } from '@shared/finding'
import { writeHtml } from '@shared/html/write'
import { readReportFile, writeReportCopy, writeReportFile } from '@shared/report-file'
import { writeWorkbook } from '@shared/workbook/write'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { odt, p } from '../odt/odt-fixture.test-data'
import { mutate, randomNumbers } from './mutate.test-data'
import { openReport } from './open-report'

const templates = [officialTemplate(), templateOf2019()]
const COUNT = Number(process.env.NIANBAO_BROKEN_FILES ?? 120)
const SEED = Number(process.env.NIANBAO_SEED ?? 20_260_131)
/** What a person is promised to wait at most, in milliseconds. */
const LONGEST = 20_000

const text = readFileSync(new URL('../../templates/gov-disclosure-2021/example.txt', import.meta.url))
const open = (bytes: Uint8Array, name: string) => openReport(bytes, name, templates, { now: '2026-01-31T00:00:00.000Z' })

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

let corpus: [name: string, bytes: Uint8Array][] = []

beforeAll(async () => {
  const file = value(await open(text, 'a.txt'))
  const { report } = file
  const [template] = templates
  const docx = value(await writeDocx(report, template!, officialProfile(), { copy: writeReportCopy(report) }))
  const html = writeHtml(report, template!)
  corpus = [
    ['a.txt', text],
    ['a.docx', docx],
    ['a.nianbao', writeReportFile(file)],
    ['a.html', strToU8(html)],
    ['a.mht', strToU8(`MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`)],
    ['a.xlsx', writeWorkbook(report, template!)],
    [
      'a.odt',
      odt({
        body: text
          .toString('utf8')
          .split('\n')
          .map((line) => p(line.replace(/[<&]/g, '')))
          .join(''),
      }),
    ],
    ['a.doc', readFileSync(new URL('../doc/small.fixture.doc', import.meta.url))],
    ['b.doc', readFileSync(new URL('../doc/numbers.fixture.doc', import.meta.url))],
    ['a.rtf', strToU8(richText(text.toString('utf8')))],
    ['a.xml', strToU8(flatWord(docx))],
    ['a.csv', strToU8(text.toString('utf8').replace(/\t/g, ','))],
    ['a.pdf', strToU8(smallPdf())],
  ]
})

/** Lines as paragraphs, rows as rows of a table. */
function richText(words: string): string {
  const escaped = (value: string) => Array.from(value, (c) => `\\u${c.codePointAt(0)}?`).join('')
  const lines = words.split('\n').map((line) => {
    const cells = line.split('\t')
    if (cells.length < 2) return `\\pard ${escaped(line)}\\par`
    const edges = cells.map((_, i) => `\\cellx${(i + 1) * 900}`).join('')
    return `\\trowd${edges}\\pard\\intbl ${cells.map(escaped).join('\\cell ')}\\cell\\row`
  })
  return `{\\rtf1\\ansi\\ansicpg936 ${lines.join('\n')}}`
}

/** The parts of a Word file in one XML. */
function flatWord(docx: Uint8Array): string {
  const parts = Object.entries(unzipSync(docx)).map(([name, part]) =>
    /\.(?:xml|rels)$/.test(name)
      ? `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${strFromU8(part).replace(/^<\?xml[^>]*>/, '')}</pkg:xmlData></pkg:part>`
      : '',
  )
  return `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`
}

/** One page with one line; the reader meets every mutation of it. */
function smallPdf(): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    '<</Length 44>>stream\nBT /F1 12 Tf 72 720 Td (2026 18 0 7) Tj ET\nendstream',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  return `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj${object}endobj`).join('\n')}\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF`
}

/** A clerk's sentence: Chinese, closed, nothing of the program showing through. */
function expectSentence(message: string): void {
  expect(message).toMatch(/[。）]$/)
  expect(message).not.toMatch(/undefined|null|NaN|\[object|\{[a-z]+\}|Error\b/)
}

function expectUsable({ report, opening }: ReportFile): void {
  for (const finding of opening?.findings ?? []) expectSentence(finding.message)
  const again = value(readReportFile(writeReportFile({ report, opening }), templates))
  expect(again.report).toEqual(report)
}

describe('whatever the bytes', () => {
  it(
    `${COUNT} broken files of every kind each get an answer that can be worked with, in time`,
    { timeout: 60_000 + COUNT * 200 },
    async () => {
      const random = randomNumbers(SEED)
      const answers = { opened: 0, refused: 0, slowest: 0 }
      for (let i = 0; i < COUNT; i++) {
        const [name, good] = corpus[i % corpus.length]!
        const [, other] = corpus[Math.floor(random() * corpus.length)]!
        const bad = mutate(good, other, random)
        const start = performance.now()
        const answer = await open(bad, name).catch((error: unknown) => {
          throw new Error(`file ${i} (${name}, seed ${SEED}) was not answered`, { cause: error })
        })
        answers.slowest = Math.max(answers.slowest, performance.now() - start)
        if (answer.ok) expectUsable(answer.value)
        else expectSentence(answer.trouble.message)
        answers[answer.ok ? 'opened' : 'refused']++
      }
      expect(answers.slowest).toBeLessThan(LONGEST)
      expect(answers.opened).toBeGreaterThan(0)
      expect(answers.refused).toBeGreaterThan(0)
      if (process.env.NIANBAO_BROKEN_FILES) console.log(answers)
    },
  )
})
