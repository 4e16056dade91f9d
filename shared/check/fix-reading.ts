/** What opening did otherwise than the file: the report has it as it should be already, and a person says so. */
import type { Change, Fix } from '../change'
import type { Finding, OpeningFinding } from '../finding'
import { message, sentences, type MessageCode } from '../message'
import { readMessage } from '../message/read-message'
import { blockText } from '../report'
import { checkFromOpening } from './from-opening'
import type { CheckContext } from './check-context'

const LABELS: Record<string, MessageCode> = {
  S01: 'fixHeading',
  S02: 'fixOrder',
  S03: 'fixOfficial',
  S04: 'fixOfficial',
  S17: 'fixOfficial',
  F08: 'fixAsRead',
  F15: 'fixRemark',
  P05: 'fixClean',
}
/** Labels are mended all at once: the export writes the official ones in any case. */
const ALL_AT_ONCE = 'S17'

export function fixReading(finding: Finding, context: CheckContext): Fix | null {
  const label = LABELS[finding.code]
  if (label === undefined) return null
  const said = saidBy(finding, context)
  const changes = said.flatMap((one) => [settled(one, finding, context), ...remarks(one, finding, context)])
  return { label: message(label), changes, previewed: changes.length > 1 }
}

/** What opening said is answered together with a change of cells. */
export const settlingOf = (finding: Finding, context: CheckContext): Change[] =>
  saidBy(finding, context).map((one) => settled(one, finding, context))

/** Findings of opening that the check repeats with this one. */
function saidBy(finding: Finding, context: CheckContext): OpeningFinding[] {
  const check = context.template.checks.find((one) => one.kind === 'from-opening')
  const { opening } = context
  if (!check || !opening) return []
  return opening.findings.filter((one) => {
    const [said] = checkFromOpening(check, { ...context, opening: { ...opening, findings: [one] } })
    return said?.code === finding.code && (finding.code === ALL_AT_ONCE || said.message === finding.message)
  })
}

function settled(one: OpeningFinding, finding: Finding, context: CheckContext): Change {
  const { actual, raw, expected, row, value, heading } = readMessage(sentences[one.code as MessageCode], one.message) ?? {}
  const place = placeName(one, context)
  const [before, after] = [actual ?? raw ?? null, row ?? expected ?? value ?? heading ?? null]
  // What is cleared away has words of its own, and nothing takes their place.
  const told = finding.code === 'P05' ? { before: finding.message, after: null } : { before, after }
  return { kind: 'settle', code: one.code, message: one.message, place, ...told }
}

function placeName({ where }: OpeningFinding, { template }: CheckContext): string {
  const section =
    where && 'section' in where
      ? where.section
      : where && 'figure' in where
        ? template.forms.get(template.figures.get(where.figure)?.form ?? '')?.section
        : undefined
  return template.sections.find(({ id }) => id === section)?.heading ?? message('placeReport')
}

/** The note that opening made of the remark in a cell. */
function remarks(one: OpeningFinding, { code }: Finding, context: CheckContext): Change[] {
  if (code !== 'F15') return []
  const { cell = '', raw = '' } = readMessage(sentences.O30, one.message) ?? {}
  const remark = /[（(]([^]*)[)）]/.exec(raw)?.[1]
  if (remark === undefined) return []
  const text = message('O31', { cell, remark })
  const plain = (words: string) => words.normalize('NFKC').replace(/\s/g, '')
  return context.report.sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block, index): Change[] =>
      block.kind === 'note' && plain(blockText(block)) === plain(text)
        ? [{ kind: 'delete', section: id, block: index, text: blockText(block) }]
        : [],
    ),
  )
}
