/** The style sheet of the printed pages, from the numbers of the profile. */
import { textWidth } from '../docx/profile'
import { STYLE_IDS, type StyleId, type WordProfile } from '../docx/profile-data'
import { AUTO_SPACE, POINT, lineHeight } from './printing'

/** Chromium breaks a page after a box that is a hair too high. */
const SHORTER = 0.4

export function printStyle(profile: WordProfile): string {
  const { page } = profile
  return [
    `@page{size:${points(page.width)} ${points(page.height)};margin:0}`,
    'html,body{margin:0;padding:0;background:#fff}',
    `.page{position:relative;box-sizing:border-box;width:${points(page.width)};height:${points(page.height - SHORTER * POINT)};overflow:hidden;background:#fff;color:#000;break-after:page;break-inside:avoid;font-kerning:none;font-variant-ligatures:none;text-autospace:no-autospace;text-spacing-trim:space-all;text-rendering:geometricPrecision;-webkit-text-size-adjust:none}`,
    '.page:last-child{break-after:auto}',
    `.area{position:absolute;top:${points(page.top)};left:${points(page.left)};width:${points(textWidth(profile))}}`,
    '.area>*{position:absolute;margin:0}',
    '.l{display:block;white-space:pre}',
    '.j{text-align:justify;text-align-last:justify;white-space:nowrap}',
    `.b{margin-left:${AUTO_SPACE}em}.a{margin-right:${AUTO_SPACE}em}.h{margin-right:-1em}`,
    'sup,sub{font-size:65%;line-height:0}',
    'b{font-weight:bold}',
    'table{border-collapse:collapse;table-layout:fixed}',
    `th,td{border:.5pt solid #000;padding:${points(profile.tables.cellTop)} 0 ${points(profile.tables.cellBottom)};font-weight:normal;vertical-align:middle;overflow-wrap:normal}`,
    '.number{position:absolute;margin:0;white-space:pre}',
    ...STYLE_IDS.flatMap((id) => styleRules(profile, id)),
  ].join('\n')
}

export const points = (twips: number) => `${round(twips / POINT)}pt`

/** Thousandths are more than any printer has. */
export const round = (length: number) => Math.round(length * 1000) / 1000

function styleRules(profile: WordProfile, id: StyleId): string[] {
  const style = profile.styles[id]
  const font = profile.fonts[style.font]!
  const align = style.alignment === 'both' ? 'left' : style.alignment
  const rules = [
    `font-family:${family(profile, font.eastAsia)}`,
    `font-size:${round(style.size / 2)}pt`,
    `font-weight:${style.bold ? 'bold' : 'normal'}`,
    `letter-spacing:${points(style.spacing)}`,
    `line-height:${round(lineHeight(style))}pt`,
    `text-align:${align}`,
  ]
  const other = `.f-${id}{font-family:${family(profile, font.eastAsia)}}.f-${id}.x{font-family:${family(profile, font.latin)}}`
  const latin = font.latin === font.eastAsia ? [] : [`.s-${id} .x{font-family:${family(profile, font.latin)}}`]
  return [`.s-${id}{${rules.join(';')}}`, `.s-${id} .l{height:${round(lineHeight(style))}pt}`, ...latin, other]
}

/** The written font, the names it has elsewhere, then what is like it. */
function family(profile: WordProfile, name: string): string {
  const listed = profile.fontTable.find((font) => font.name === name)
  const names = [name, ...(listed?.alternatives ?? [])]
  const sans = names.some((one) => /hei\b/i.test(one))
  const like = sans ? ['Noto Sans CJK SC', 'Source Han Sans SC'] : ['Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC']
  const quoted = [...names, ...(listed?.charset === '86' ? like : [])].map((one) => `"${one.replace(/["\\<>\n]/g, '')}"`)
  return [...quoted, sans ? 'sans-serif' : 'serif'].join(',')
}
