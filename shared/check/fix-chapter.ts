/** What would mend a chapter: sentences and headings that are missing, shown before they are put in. */
import type { Change, Fix } from '../change'
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import { blockText, plain, type Block, type FigureId } from '../report'
import { spec, type CheckContext } from './check-context'
import { correctedFigures, correctionNote, isCorrectionNote, tellsCorrections } from './correction-note'
import { words } from './fix-place'

const regex = memoByText((source) => new RegExp(source))

export function fixChapter({ code, where }: Finding, context: CheckContext): Fix | null {
  if (code === 'P07') return correction(context)
  if (code === 'Y02') return inForceSentence(where && 'figure' in where ? where.figure : null, context)
  if (!where || !('section' in where)) return null
  const { section } = where
  switch (code) {
    case 'S09':
      return missingTopics(section, context)
    case 'S10':
      return sentence(section, message('governmentSentence'), context)
    case 'S14':
      return missingElements(section, context)
    case 'S16':
      // What a heading is about is for a person to write.
      return where.block === undefined ? (seeded(section, context) ?? lastProblems(section, context)) : null
    case 'L08':
      return lastProblems(section, context)
    case 'N12':
      return noticesSentence(section, context)
    case 'P01':
    case 'P02':
      return feeStatement(section, context)
    default:
      return null
  }
}

/** The stock sentences of what the preface lacks, with what the office says of itself; the rest stays blank. */
function missingElements(section: string, context: CheckContext): Fix | null {
  const { office, report, template, ruleSet } = context
  const own = blocksOf(section, context)
  const text = own.map(blockText).join('\n')
  const missing = (ruleSet?.elements ?? []).filter(({ pattern }) => !regex(pattern).test(text))
  const known: Record<string, string | undefined> = {
    notice: template.notice,
    year: String(report.year),
    organ: office?.fullName || report.organ.fullName,
    website: office?.website,
    address: office?.address,
    postcode: office?.postcode,
    phone: office?.phone,
  }
  if (missing.length === 0) return null
  const filled = missing.map(({ sentence: words }) =>
    words.replace(/\{(\w+)\}/g, (_, name: string) => known[name] || message('blankInSentence')),
  )
  const content: Block = { kind: 'paragraph', content: plain(filled.join('')) }
  return { label: message('fixSentence'), changes: [{ kind: 'insert', section, block: own.length, content }], previewed: true }
}

/** Last year's problems as a start: a person goes on from there. */
function lastProblems(section: string, context: CheckContext): Fix | null {
  if (context.template.checks.every((one) => one.kind !== 'thin-problems' || one.section !== section)) return null
  const last = context.previous?.report.sections.find(({ id }) => id === section)?.blocks ?? []
  const content = last.filter((block) => block.kind !== 'image' && block.kind !== 'form' && blockText(block) !== '')
  const own = blocksOf(section, context)
  if (content.every((block) => own.some((one) => blockText(one) === blockText(block)))) return null
  const [only] = own
  const nothing = only && own.length === 1 && regex(NOTHING).test(blockText(only))
  const changes: Change[] = content.map((block) => ({ kind: 'insert', section, block: own.length, content: block }))
  if (nothing) changes.push({ kind: 'delete', section, block: 0, text: blockText(only) })
  return { label: message('fixLastProblems'), changes, previewed: true }
}

const NOTHING = '^\\s*(?:暂|尚)?无[。.]?\\s*$'

/** The words that deny notices, or tell of too few, give way to all three numbers, left blank. */
function noticesSentence(section: string, context: CheckContext): Fix | null {
  const check = context.template.checks.find((one) => one.kind === 'lapsed-fees')
  const clause = message('feeClause')
  const changes = blocksOf(section, context).flatMap((block, index): Change[] => {
    const text = blockText(block)
    const denied = check && regex(check.denied).exec(text)
    const found = denied ?? (check && regex(check.stated).exec(text))
    const by = denied ? message('feeIssued', { clause }) : clause
    return found ? [words({ section, block: index }, found.index, found[0], by)] : []
  })
  return changes.length === 0 ? null : { label: message('fixSentence'), changes, previewed: true }
}

/** Why what is in force is not what last year's number and this year's give. The reason itself is for a person. */
function inForceSentence(figure: FigureId | null, context: CheckContext): Fix | null {
  if (figure === null) return null
  const section = context.template.forms.get(spec(context, figure).form)?.section ?? ''
  const text = message('inForceSentence', { line: spec(context, figure).lineName })
  return sentence(section, text, context)
}

/** One 更正说明 with every figure that is another than when it was published; an earlier one gives way to it. */
function correction(context: CheckContext): Fix | null {
  const { published, report, template } = context
  const section = template.checks.find((one) => one.kind === 'fee-statement')?.section
  const corrected = published ? correctedFigures(published.report, report, template) : []
  if (section === undefined || corrected.length === 0 || tellsCorrections(report, corrected)) return null
  const old = blocksOf(section, context).flatMap((block, index): Change[] => {
    const text = blockText(block)
    return isCorrectionNote(text) ? [{ kind: 'delete', section, block: index, text }] : []
  })
  const fix = sentence(section, correctionNote(corrected), context)
  return { ...fix, label: message('fixCorrection'), changes: [...fix.changes, ...old] }
}

const blocksOf = (section: string, { report }: CheckContext): Block[] =>
  report.sections.find(({ id }) => id === section)?.blocks ?? []

/** A sentence behind everything else of a chapter. */
function sentence(section: string, text: string, context: CheckContext): Fix {
  const content: Block = { kind: 'paragraph', content: plain(text) }
  const change: Change = { kind: 'insert', section, block: blocksOf(section, context).length, content }
  return { label: message('fixSentence'), changes: [change], previewed: true }
}

/** Nobody who did not pay may be claimed to have been asked for nothing. */
function feeStatement(section: string, context: CheckContext): Fix {
  const lapsed = context.template.checks.find((one) => one.kind === 'lapsed-fees')?.figure
  const none = lapsed !== undefined && context.values[lapsed] === '0'
  const { year } = context.report
  const fix = sentence(section, message(none ? 'feeSentence' : 'feeSentenceOpen', { year }), context)
  const blocks = blocksOf(section, context)
  const [only] = blocks
  // “无。” or a short statement without a number says less than the sentence and goes.
  const text = only && blocks.length === 1 ? blockText(only) : ''
  if (text === '' || text.length > 30 || /\d/.test(text)) return fix
  return { ...fix, changes: [...fix.changes, { kind: 'delete', section, block: 0, text }] }
}

function seeded(section: string, context: CheckContext): Fix | null {
  const fees = context.template.checks.find((one) => one.kind === 'fee-statement')?.section
  if (section === fees) return feeStatement(section, context)
  const seed = context.template.sections.find(({ id }) => id === section)?.seed ?? []
  if (seed.length === 0 || blocksOf(section, context).length > 0) return null
  const changes = seed.map((block): Change => ({ kind: 'insert', section, block: 0, content: seedBlock(block) }))
  return { label: message('fixHeadings'), changes, previewed: true }
}

type Seed = NonNullable<CheckContext['template']['sections'][number]['seed']>[number]
const seedBlock = (seed: Seed): Block =>
  seed.kind === 'heading'
    ? { kind: 'heading', level: seed.level ?? 2, content: plain(seed.text) }
    : { kind: 'paragraph', content: plain(seed.text) }

const ORDINALS = '一二三四五六七八九十'

function missingTopics(section: string, context: CheckContext): Fix | null {
  const template = context.template.sections.find(({ id }) => id === section)
  const blocks = blocksOf(section, context)
  const text = blocks.map(blockText).join('\n')
  const missing = (template?.topics ?? []).filter((topic) => !topic.words.some((word) => text.includes(word)))
  const last = blocks.filter((block) => block.kind === 'heading' && block.level === 2).length
  if (missing.length === 0 || last + missing.length > ORDINALS.length) return null
  const changes = missing.map(({ name }, i): Change => {
    const content: Block = { kind: 'heading', level: 2, content: plain(`（${ORDINALS[last + i]}）${name}`) }
    return { kind: 'insert', section, block: blocks.length, content }
  })
  return { label: message('fixHeadings'), changes, previewed: true }
}
