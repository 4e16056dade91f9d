import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, compareWords, similarity, type AlignedText, type TextPiece } from './index'

const shown = (list: TextPiece[]) =>
  list.map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `[+${text}+]`)).join('')
const difference = (before: string, after: string) => shown(compareWords(before, after))

const old = (list: TextPiece[]) => list.filter((p) => p.kind !== 'inserted').map((p) => p.text).join('') // prettier-ignore
const now = (list: TextPiece[]) => list.filter((p) => p.kind !== 'deleted').map((p) => p.text).join('') // prettier-ignore

describe('words that changed in a paragraph', () => {
  it('are told with whole numbers, years and per cents', () => {
    expect(difference('2025年公开信息128条，增长12.5%。', '2026年公开信息1286条，增长12.8%。')).toBe(
      '[-2025-][+2026+]年公开信息[-128-][+1286+]条，增长[-12.5%-][+12.8%+]。',
    )
  })
  it('are told as clauses, not as single characters left standing between changes', () => {
    expect(difference('健全公开制度', '完善公布机制')).toBe('[-健全公开制度-][+完善公布机制+]')
  })
  it('are told as the sentence that was put in or taken out', () => {
    expect(difference('健全制度。强化监督。', '健全制度。加强培训。强化监督。')).toBe('健全制度。[+加强培训。+]强化监督。')
    expect(difference('公开更全。公开更快。公开更准。', '公开更全。公开更准。')).toBe('公开更全。[-公开更快。-]公开更准。')
  })
  it('are none between equal texts, and all of it between nothing and a text', () => {
    expect(compareWords('同样', '同样')).toEqual([{ kind: 'same', text: '同样' }])
    expect(compareWords('', '')).toEqual([])
    expect(difference('', '新')).toBe('[+新+]')
    expect(difference('旧', '')).toBe('[-旧-]')
  })

  const prose = fc.array(fc.constantFrom('公开', '信息', '。', '，', '2026', '年', '7.5%', '\n', ' ', 'abc', '𠮷', '申请'), { maxLength: 30 })
    .map((words) => words.join('')) // prettier-ignore

  it('always give back both texts, and no two neighbours are of one kind', () => {
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        const list = compareWords(a, b)
        expect([old(list), now(list)]).toEqual([a, b])
        expect(list.some((piece, i) => piece.text === '' || piece.kind === list[i - 1]?.kind)).toBe(false)
        expect(list.some((piece, i) => piece.kind === 'deleted' && list[i - 1]?.kind === 'inserted')).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
  it('are found in bounded time in two long texts that have nothing in common', () => {
    const list = compareWords('甲乙丙丁'.repeat(2000), '戊己庚辛'.repeat(2000))
    expect(list.map((p) => p.kind)).toEqual(['deleted', 'inserted'])
  })
})

describe('how alike two texts are', () => {
  it('goes from nothing to the same', () => {
    expect(similarity('', '')).toBe(1)
    expect(similarity('甲', '甲')).toBe(1)
    expect(similarity('甲', '')).toBe(0)
    expect(similarity('春江花月夜', '落霞与孤鹜')).toBe(0)
    expect(similarity('全年公开信息128条。', '全年公开信息1286条。')).toBeGreaterThan(0.8)
  })
  it('is the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a))
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
        expect(similarity(a, b)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 100 },
    )
  })
})

const FIRST = '全年通过门户网站公开各类信息128条，解读政策6件。'
const SECOND = '全年收到公开申请12件，均在期限内答复。'
const THIRD = '组织两次业务培训，参训人员八十余人。'

describe('paragraphs of two versions', () => {
  const kinds = (list: AlignedText[]) => list.map((entry) => entry.kind).join(' ')

  it('are paired with what they became', () => {
    const list = compareTexts([FIRST, SECOND, THIRD], [FIRST.replace('128', '1286'), '新设咨询窗口三处。', THIRD])
    expect(kinds(list)).toBe('changed deleted inserted same')
    expect(list[0]).toMatchObject({ before: 0, after: 0 })
    expect(list[3]).toEqual({ kind: 'same', before: 2, after: 2 })
  })
  it('are not paired when they only share their subject', () => {
    expect(kinds(compareTexts([SECOND], [THIRD]))).toBe('deleted inserted')
    expect(kinds(compareTexts([SECOND], [SECOND.replace('12', '13')], { mayPair: () => false }))).toBe('deleted inserted')
  })
  it('that moved are told as taken out and put in', () => {
    expect(kinds(compareTexts([FIRST, SECOND, THIRD], [SECOND, THIRD, FIRST]))).toBe('deleted same same inserted')
  })
  it('are all told once and in order', () => {
    const list = fc.array(fc.constantFrom(FIRST, SECOND, THIRD, `${FIRST}${THIRD}`, '', '注：无'), { maxLength: 8 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        const aligned = compareTexts(before, after)
        expect(aligned.flatMap((e) => ('before' in e ? [e.before] : []))).toEqual(before.map((_, i) => i))
        expect(aligned.flatMap((e) => ('after' in e ? [e.after] : []))).toEqual(after.map((_, i) => i))
        for (const entry of aligned) {
          if (entry.kind === 'same') expect(before[entry.before]).toBe(after[entry.after])
          if (entry.kind === 'changed')
            expect([old(entry.pieces), now(entry.pieces)]).toEqual([before[entry.before], after[entry.after]])
        }
      }),
      { numRuns: 100 },
    )
  })
})
