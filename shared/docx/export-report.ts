/**
 * What a person is told when a Word file has been written: one sentence for each thing there is to say, in the order of
 * `sentences`; the values beside them are for whoever shows more than sentences.
 */
import { message, type MessageCode } from '../message'
import type { Report } from '../report'
import type { Template } from '../template'
import { chosenProfile } from './chosen-profile'
import { LARGEST_COPY } from './copy-part'
import { charactersOutside } from './font-characters'
import type { WordProfile } from './profile-data'
import { textByFont } from './text-by-font'
import type { FontUse, WordOptions } from './write'
import { writtenFonts } from './written-fonts'

export interface ExportReport {
  /** Name of the look. */
  look: string
  /** `null`: not counted. */
  pages: number | null
  /** Names of all fonts the file asks for. */
  fonts: string[]
  /** Those of them this computer lacks; empty where nobody looked. */
  lacking: string[]
  outside: CharactersOutside[]
  /** Input cells that stand empty in the file. */
  blanks: number
  /** Errors the check knew of when the file was written. */
  errors: number
  /** The report travels inside · was left out on purpose · was too large to travel. */
  copy: 'inside' | 'left-out' | 'too-large'
  sentences: string[]
}

/** Characters of the text that the font chosen for them cannot show. */
export interface CharactersOutside {
  font: string
  characters: string[]
  /** A font of the same use that has more of them; `null` when the look offers none. */
  instead: string | null
}

export interface ExportFacts {
  report: Report
  template: Template
  /** The look as it comes. */
  profile: WordProfile
  options: WordOptions
  /** The copy that was handed to the writer; left out: none. */
  copy?: string
  pages?: number
  errors?: number
  /** Whether this computer has a font; left out: unknown, and nothing is said. */
  hasFont?: (name: string) => boolean
}

export function exportReport(facts: ExportFacts): ExportReport {
  const { report, template, options, copy, pages = null, errors = 0, hasFont } = facts
  const profile = chosenProfile(facts.profile, options)
  const fonts = writtenFonts(profile).map((font) => font.name)
  const inputs = [...template.figures.values()].filter((figure) => figure.source === 'input')
  const told = {
    look: profile.name,
    pages,
    fonts,
    lacking: hasFont ? fonts.filter((name) => !hasFont(name)) : [],
    outside: outsideOf(report, template, profile),
    blanks: inputs.filter(({ id }) => (report.figures[id] ?? null) === null).length,
    errors,
    copy: !options.copy || copy === undefined ? ('left-out' as const) : copy.length > LARGEST_COPY ? ('too-large' as const) : ('inside' as const), // prettier-ignore
  }
  return { ...told, sentences: sentencesOf(told) }
}

function outsideOf(report: Report, template: Template, profile: WordProfile): CharactersOutside[] {
  const kinds = new Map(profile.fontTable.map(({ name, characters }) => [name, characters]))
  return Object.entries(textByFont(report, template, profile)).flatMap(([use, text]) => {
    const font = profile.fonts[use]!.eastAsia
    const characters = charactersOutside(text, kinds.get(font) ?? 'gbk')
    if (characters.length === 0) return []
    const choices = profile.choices.fonts[use as FontUse] ?? []
    const instead = choices.find(
      (name) => charactersOutside(characters.join(''), kinds.get(name) ?? 'gbk').length < characters.length,
    )
    return [{ font, characters, instead: instead ?? null }]
  })
}

const COPY_CODES: Record<ExportReport['copy'], MessageCode> = { inside: 'O187', 'left-out': 'O187P', 'too-large': 'O188' }
/** More are not read anyway. */
const MOST_CHARACTERS = 30

function sentencesOf(told: Omit<ExportReport, 'sentences'>): string[] {
  const { look, pages, lacking, outside, blanks, errors, copy } = told
  const list = (characters: string[]) => characters.slice(0, MOST_CHARACTERS).join(' ')
  return [
    pages === null ? message('O182', { look }) : message('O182N', { look, pages }),
    ...(lacking.length > 0 ? [message('O183', { fonts: lacking.join('、') })] : []),
    ...outside.map(({ font, characters, instead }) =>
      instead === null
        ? message('O184', { font, characters: list(characters) })
        : message('O184S', { font, characters: list(characters), instead }),
    ),
    ...(blanks > 0 ? [message('O185', { n: blanks })] : []),
    ...(errors > 0 ? [message('O186', { n: errors })] : []),
    message(COPY_CODES[copy]),
    message('O189'),
  ]
}
