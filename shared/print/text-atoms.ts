/** Text cut into what a line cannot break inside of: a Han character, a sign, a Latin word or number. */
import type { StyleData, StyleId } from '../docx/profile-data'
import { printableText } from '../docx/printable-text'
import type { Inline, Mark } from '../report'
import { latinWidth } from './latin-width'

export interface Atom {
  kind: 'han' | 'sign' | 'latin' | 'space' | 'tab' | 'break'
  text: string
  marks: readonly Mark[]
  /** Points. A tab is as wide as the way to its stop. */
  width: number
  /** Part of a word that is too long for a line. */
  loose?: boolean
  /** Whose font it is in, where that is not its paragraph's. */
  fontOf?: StyleId
}

/** Superscript and subscript beside the ordinary size. */
const SMALL = 0.65
/** 1/20 pt and half-points. */
const TWIPS = 20
const HALF_POINTS = 2

const HAN = /\p{Script=Han}|[\u3040-\u30ff\u3105-\u312f]/u
/** As wide as a Han character, also where a Latin font has the sign half as wide. */
const WIDE_SIGN =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u2010-\u2013\u2015\u2016\u2030-\u2033\u203b\u2100-\u2bff\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u

/** `size`: half-points, where it differs from the style. */
export function textAtoms(content: readonly Inline[], style: Pick<StyleData, 'size' | 'spacing'>, size = style.size): Atom[] {
  const atoms: Atom[] = []
  for (const inline of content) {
    if (inline.kind === 'break') {
      atoms.push({ kind: 'break', text: '', marks: [], width: 0 })
      continue
    }
    for (const character of printableText(inline.text)) addCharacter(atoms, character, inline.marks, style.spacing / TWIPS, size)
  }
  return atoms
}

function addCharacter(atoms: Atom[], character: string, marks: readonly Mark[], spacing: number, size: number): void {
  const kind = kindOf(character)
  const small = marks.includes('superscript') || marks.includes('subscript')
  const em = (size / HALF_POINTS) * (small ? SMALL : 1)
  const width = kind === 'tab' ? 0 : (kind === 'han' || kind === 'sign' ? 1 : latinWidth(character)) * em + spacing
  const last = atoms.at(-1)
  if (kind === 'latin' && last?.kind === 'latin' && last.marks === marks && !endsPart(last.text, character)) {
    last.text += character
    last.width += width
  } else {
    atoms.push({ kind, text: character, marks, width })
  }
}

function kindOf(character: string): Atom['kind'] {
  if (character === ' ') return 'space'
  if (character === '\t') return 'tab'
  if (HAN.test(character)) return 'han'
  if (WIDE_SIGN.test(character) || character.codePointAt(0)! > 0x2e7f) return 'sign'
  return 'latin'
}

/** An address may go on in the next line behind a slash, a word behind its hyphen; a date or a minus may not. */
const endsPart = (text: string, next: string) => (text.endsWith('/') || text.endsWith('-')) && !/[\d/]/.test(next)
