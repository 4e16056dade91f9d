/** Properties in the order of the schema, none twice: the one mistake that Word never forgives. */
import { childElements } from '../../ooxml/xml-tree'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendants } from './xml-tree'

const words = (list: string) => list.split(/\s+/).map((word) => `w:${word}`)

/** Only what a report can hold: anything else in these elements is a breach too. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(
    `pStyle keepNext keepLines pageBreakBefore widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku
    wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing
    mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl rPr sectPr`,
  ),
  'w:rPr': words(
    `ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden
    color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish`,
  ),
  'w:tblPr': words(
    'tblStyle tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  ),
  'w:tcPr': words('cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'),
  'w:tblBorders': words('top left bottom right insideH insideV'),
  'w:tblCellMar': words('top left bottom right'),
  'w:tcMar': words('top left bottom right'),
  'w:sectPr': words(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols titlePg docGrid',
  ),
  'w:settings': words(
    `zoom defaultTabStop evenAndOddHeaders drawingGridHorizontalSpacing drawingGridVerticalSpacing characterSpacingControl
    compat themeFontLang decimalSymbol listSeparator`,
  ),
  'w:style': words(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr',
  ),
}

/** `w:trPr` is a free choice: only repetition is wrong. */
const UNORDERED: readonly string[] = ['w:trPr']
const REPEATABLE: readonly string[] = ['w:headerReference', 'w:footerReference']

export function lintChildOrder({ parts }: LintPackage): LintBreach[] {
  return [...parts].flatMap(([place, root]) =>
    descendants(root).flatMap((node) => {
      const names = childElements(node).map((child) => child.name)
      const order = ORDERS[node.name]
      const faults = [
        ...(order ? orderFaults(names, order) : []),
        ...(order || UNORDERED.includes(node.name) ? repeated(names) : []),
      ]
      return faults.map((what) => ({ rule: 'order', place, what: `${node.name}: ${what}` }))
    }),
  )
}

function orderFaults(names: readonly string[], order: readonly string[]): string[] {
  const places = names.map((name) => order.indexOf(name))
  return names.flatMap((name, i) => {
    if (places[i] === -1) return [`${name} does not belong here`]
    return i > 0 && places[i]! < places[i - 1]! ? [`${name} stands behind ${names[i - 1]}`] : []
  })
}

const repeated = (names: readonly string[]) =>
  names.filter((name, i) => names.indexOf(name) !== i && !REPEATABLE.includes(name)).map((name) => `${name} stands twice`)
