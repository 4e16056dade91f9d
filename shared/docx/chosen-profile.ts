/** A look with what a person chose: the profile that the writer, the preview and print go by. */
import type { StyleId, WordProfile } from './profile-data'
import type { WordOptions } from './write/word-options'

/** What the look does not offer is left as the look has it. The same profile when nothing is chosen. */
export function chosenProfile(profile: WordProfile, options: WordOptions): WordProfile {
  const { choices } = profile
  const steps: ((profile: WordProfile) => WordProfile)[] = [
    (p) => withFonts(p, options),
    (p) => withLineDistance(p, offered(choices.lineDistances, options.lineDistance)),
    (p) => withTableSize(p, offered(choices.tableSizes, options.tableSize)),
    (p) => (options.titleOnThirdLine && choices.titleOnThirdLine ? withLowTitle(p) : p),
    (p) => (options.boldThirdLevel && choices.boldThirdLevel ? withStyle(p, 'Heading3', { bold: true }) : p),
    (p) => (options.singleSided && choices.singleSided ? { ...p, pageNumber: { ...p.pageNumber, layout: 'center' } } : p),
  ]
  return steps.reduce((p, step) => step(p), profile)
}

const offered = <T>(list: readonly T[], value: T | null): T | null => (value !== null && list.includes(value) ? value : null)

function withStyle(profile: WordProfile, id: StyleId, change: Partial<WordProfile['styles'][StyleId]>): WordProfile {
  return { ...profile, styles: { ...profile.styles, [id]: { ...profile.styles[id], ...change } } }
}

function withFonts(profile: WordProfile, { fonts, chineseDigits }: WordOptions): WordProfile {
  const { choices } = profile
  const chosen = Object.entries(fonts).flatMap(([use, name]) => {
    const font = offered(choices.fonts[use as keyof typeof fonts], name)
    return font === null ? [] : [[use, { ...profile.fonts[use]!, eastAsia: font }] as const]
  })
  const all = { ...profile.fonts, ...Object.fromEntries(chosen) }
  if (!chineseDigits || !choices.chineseDigits) return { ...profile, fonts: all }
  const inChinese = Object.entries(all).map(([use, { eastAsia }]) => [use, { eastAsia, latin: eastAsia }] as const)
  return { ...profile, fonts: Object.fromEntries(inChinese) }
}

/** Everything that measures one line of text changes with it: the grid too, or it would hold the old number of lines. */
function withLineDistance(profile: WordProfile, distance: number | null): WordProfile {
  const usual = lineDistance(profile)
  if (distance === null || distance === usual) return profile
  const styles = Object.entries(profile.styles).map(([id, style]) => {
    const isText = style.line.rule === 'exact' && style.line.value === usual
    return [
      id,
      {
        ...style,
        ...(isText ? { line: { ...style.line, value: distance } } : {}),
        ...(style.after === usual ? { after: distance } : {}),
      },
    ]
  })
  const { linePitch } = profile.page
  return {
    ...profile,
    styles: Object.fromEntries(styles),
    page: { ...profile.page, linePitch: linePitch === null ? null : linePitch + distance - usual },
    signature: { ...profile.signature, before: profile.signature.before === usual ? distance : profile.signature.before },
  }
}

/** Twips from one line of the text to the next, where it is exact. */
const lineDistance = (profile: WordProfile) => profile.styles.ReportBody.line.value

/** How many lines of text stand on a page at a distance (one of `choices.lineDistances`). */
export function linesPerPage({ page }: WordProfile, distance: number): number {
  return Math.floor((page.height - page.top - page.bottom) / distance)
}

const TABLE_STYLES = ['ReportTableHead', 'ReportTableLabel', 'ReportTableFigure', 'ReportTableNote'] as const

/** Lines keep their proportion to the letters. */
function withTableSize(profile: WordProfile, size: number | null): WordProfile {
  if (size === null) return profile
  return TABLE_STYLES.reduce((p, id) => {
    const { line, size: usual } = p.styles[id]
    return withStyle(p, id, { size, line: { ...line, value: Math.round((line.value * size) / usual) } })
  }, profile)
}

/** Two lines of text free above it. */
const withLowTitle = (profile: WordProfile) => withStyle(profile, 'Title', { before: 2 * lineDistance(profile) })
