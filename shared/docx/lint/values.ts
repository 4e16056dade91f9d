/** Values out of their lists; colours that are not six digits. */
import type { XmlElement } from '../../ooxml/xml-writer'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendants } from './xml-tree'

const words = (list: string) => new Set(list.split(' '))

const ON_OFF = words('0 1 true false on off')

/** `element attribute` → allowed values. Of lengths and names other rules know more. */
const LISTS: Readonly<Record<string, ReadonlySet<string>>> = {
  'w:jc w:val': words('left center right both distribute'),
  'w:vAlign w:val': words('top center bottom'),
  'w:vMerge w:val': words('restart continue'),
  'w:vertAlign w:val': words('baseline superscript subscript'),
  'w:u w:val': words('single none'),
  'w:spacing w:lineRule': words('auto exact atLeast'),
  'w:trHeight w:hRule': words('auto exact atLeast'),
  'w:tblLayout w:type': words('fixed autofit'),
  'w:fldChar w:fldCharType': words('begin separate end'),
  'w:rFonts w:hint': words('eastAsia default cs'),
  'w:style w:type': words('paragraph character table numbering'),
  'w:footerReference w:type': words('default even first'),
  'w:docGrid w:type': words('default lines linesAndChars snapToChars'),
  'w:characterSpacingControl w:val': words('doNotCompress compressPunctuation compressPunctuationAndJapaneseKana'),
  'w:family w:val': words('auto decorative modern roman script swiss'),
  'w:pitch w:val': words('default fixed variable'),
  ...Object.fromEntries(
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((s) => [`w:${s} w:val`, words('single nil none')]),
  ),
  ...Object.fromEntries(
    `keepNext keepLines widowControl snapToGrid autoSpaceDE autoSpaceDN b bCs cantSplit tblHeader evenAndOddHeaders qFormat semiHidden
    balanceSingleByteDoubleByteWidth doNotExpandShiftReturn useFELayout`
      .split(/\s+/)
      .map((name) => [`w:${name} w:val`, ON_OFF]),
  ),
}

const WHOLE = /^-?\d+$/
const NUMBERS = words('w:sz w:szCs w:outlineLvl w:gridSpan w:trHeight w:defaultTabStop')

export function lintValues({ parts }: LintPackage): LintBreach[] {
  return [...parts].flatMap(([place, root]) =>
    descendants(root).flatMap((node) => faultsOf(node).map((what) => ({ rule: 'values', place, what }))),
  )
}

const NONE: string[] = []

function faultsOf(node: XmlElement): string[] {
  let faults = NONE
  for (const name in node.attributes) {
    const value = node.attributes[name]!
    const list = listOf(node.name, name)
    const isColour = name === 'w:color' || name === 'w:fill' || (node.name === 'w:color' && name === 'w:val')
    const wrong =
      (list && !list.has(value)) ||
      (isColour && !/^[0-9A-F]{6}$/.test(value)) ||
      (name === 'w:val' && NUMBERS.has(node.name) && !WHOLE.test(value))
    if (wrong) faults = [...faults, `${node.name} ${name}="${value}"`]
  }
  return faults
}

/** Most elements have no list at all; their names are looked up once. */
const LISTED = new Set(Object.keys(LISTS).map((key) => key.split(' ')[0]))
const listOf = (element: string, attribute: string) => (LISTED.has(element) ? LISTS[`${element} ${attribute}`] : undefined)
