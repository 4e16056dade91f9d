import { describe, expect, it } from 'vitest'
import { inlineText } from '../report'
import { readPdf } from './read-pdf'
import { blocksOf, codesOf, page, prose, read } from './read-small-pdf.test-data'
import { encryption, say, smallPdf, type SmallPdf } from './small-pdf.test-data'

describe('what is laid over a page', () => {
  it('is read from fields, and told from comments, attachments and scripts', async () => {
    const found = await read({
      pages: [
        {
          content: prose,
          notes: [
            '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(128)/Rect[100 600 160 620]>>',
            '<</Type/Annot/Subtype/FreeText/Contents(see 2)/Rect[100 500 160 520]/DA(/F 10 Tf)>>',
            '<</Type/Annot/Subtype/Link/Rect[100 400 160 420]>>',
          ],
        },
      ],
      catalog: '/Names<</EmbeddedFiles<</Names[(a.doc) 100 0 R]>>/JavaScript<</Names[(b) 102 0 R]>>>>',
      objects: [
        '<</Type/Filespec/F(a.doc)/EF<</F 101 0 R>>>>',
        '<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream',
        '<</S/JavaScript/JS(app.alert\\(1\\))>>',
      ],
    })
    expect(found.blocks.map((block) => (block.kind === 'line' ? inlineText(block.content) : ''))).toContain('128')
    expect(found.findings.map((finding) => finding.code)).toEqual(['O146', 'O147', 'O148', 'O149'])
    expect(found.findings[1]!.message).toContain('see 2')
  })
})

describe('pictures', () => {
  const picture = 'q 595 0 0 842 0 0 cm /I Do Q\n'
  const hidden = '3 Tr '
  it('with a text layer of a recogniser ask to compare every figure', async () => {
    expect(await codesOf(page(picture + hidden + prose))).toEqual(['O145'])
    expect(await codesOf(page(hidden + prose))).toEqual([])
  })

  it('without text are told by their pages when the other pages have text', async () => {
    const long = [700, 680, 660].map((y) => say(60, y, '本机关全年主动公开政府信息若干条，及时回应群众关切。')).join('')
    const found = await read({ pages: [{ content: long }, { content: picture }] })
    expect(found.findings.map((finding) => [finding.code, finding.message.includes('第 2 页')])).toEqual([['O145P', true]])
  })

  it('alone are a scan', async () => {
    expect(await readPdf(smallPdf(page(picture)))).toMatchObject({ ok: false, trouble: { code: 'E95' } })
  })
})

describe('signs without a code', () => {
  const table = '/ToUnicode 100 0 R'
  const map = (target: string) =>
    `/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0037> <${target}> endbfchar 1 beginbfrange <4e00> <9fff> <4e00> endbfrange endcmap end`
  const font = (target: string): SmallPdf => ({
    pages: [{ content: prose + say(60, 600, '7') }],
    encoding: `Identity-H${table}`,
    objects: [`<</Length ${map(target).length}>>\nstream\n${map(target)}\nendstream`],
  })
  it('are shown as such, with their page', async () => {
    const found = await read(font('0000'))
    expect(found.findings.map((finding) => [finding.code, finding.message.includes('第 1 页')])).toEqual([['O141', true]])
    expect((await read(font('0037'))).findings).toEqual([])
  })

  it('in most places are refused', async () => {
    const content = say(60, 600, '7'.repeat(60))
    expect(await readPdf(smallPdf({ ...font('0000'), pages: [{ content }] }))).toMatchObject({
      ok: false,
      trouble: { code: 'E96' },
    })
  })

  it('because their map is not in the program are told', async () => {
    const found = await readPdf(smallPdf({ ...page(prose), encoding: '90ms-RKSJ-H' }))
    expect(found.ok ? found.value.findings.map((finding) => finding.code) : [found.trouble.code]).toEqual(['E96'])
  })
})

describe('a locked file', () => {
  it('opens when its password is empty', async () => {
    expect(await blocksOf({ ...page(prose), ...encryption('') })).toHaveLength(1)
  })

  it('is refused in words when it has one', async () => {
    const locked = smallPdf({ ...page(prose), ...encryption('secret') })
    expect(await readPdf(locked)).toMatchObject({ ok: false, trouble: { code: 'E93' } })
  })

  it('with more pages than a report has is refused by their number', async () => {
    const many = smallPdf({ pages: Array.from({ length: 301 }, () => ({ content: '' })) })
    expect(await readPdf(many)).toMatchObject({ ok: false, trouble: { code: 'E96', message: expect.stringContaining('300') } })
  })
})
