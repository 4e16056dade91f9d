import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip, writeZip, ZIP_LIMITS, type ZipArchive } from '.'

const text = (value: string) => new TextEncoder().encode(value)

function opened(bytes: Uint8Array, limits = ZIP_LIMITS): ZipArchive {
  const zip = openZip(bytes, limits)
  if (!zip.ok) throw new Error(zip.fault)
  return zip.value
}

/** Puts a 32-bit number into the table of contents (`offset` within the first entry). */
function lie(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + offset, value, true)
      return bytes
    }
  }
  throw new Error('no table of contents')
}

describe('a zip of unknown origin', () => {
  it('gives back what was put in, stored or deflated', () => {
    const zip = opened(
      writeZip([
        { name: 'a/b.txt', bytes: text('你好'.repeat(9000)) },
        { name: 'c', bytes: text('x'), stored: true },
        { name: 'empty', bytes: text('') },
      ]),
    )
    expect(zip.names).toEqual(['a/b.txt', 'c', 'empty'])
    expect(zip.read('a/b.txt')).toEqual({ ok: true, value: text('你好'.repeat(9000)) })
    expect(zip.read('c')).toEqual({ ok: true, value: text('x') })
    expect(zip.read('empty')).toEqual({ ok: true, value: text('') })
    expect(zip.read('d')).toEqual({ ok: false, fault: 'missing' })
  })

  it('is refused when a name points outside or stands twice', () => {
    for (const name of ['../a', '/a', 'a\\b', 'a/../../b']) {
      expect(openZip(writeZip([{ name, bytes: text('') }]))).toEqual({ ok: false, fault: 'unsafe' })
    }
    const twice = writeZip([
      { name: 'ab', bytes: text('1') },
      { name: 'xx', bytes: text('2') },
    ])
    for (let i = 0; i < twice.length; i++) if (twice[i] === 0x78 && twice[i + 1] === 0x78) twice.set(text('ab'), i)
    expect(openZip(twice)).toEqual({ ok: false, fault: 'unsafe' })
  })

  it('is refused when it has too many parts or is too large', () => {
    const many = writeZip(Array.from({ length: 5 }, (_, i) => ({ name: `n${i}`, bytes: text('') })))
    expect(openZip(many, { ...ZIP_LIMITS, entries: 4 })).toEqual({ ok: false, fault: 'too-large' })
    expect(openZip(many, { ...ZIP_LIMITS, file: 100 })).toEqual({ ok: false, fault: 'too-large' })
  })

  it('does not inflate a bomb, honest or lying', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) })
    const began = performance.now()
    expect(opened(bomb).read('word/document.xml')).toEqual({ ok: false, fault: 'too-large' })
    expect(opened(lie(bomb, 24, 1000)).read('word/document.xml')).toEqual({ ok: false, fault: 'damaged' })
    expect(performance.now() - began).toBeLessThan(60_000)
  })

  it('counts all parts together', () => {
    const zip = opened(
      writeZip([
        { name: 'a', bytes: new Uint8Array(60) },
        { name: 'b', bytes: new Uint8Array(60) },
      ]),
      { ...ZIP_LIMITS, total: 100 },
    )
    expect(zip.read('a').ok).toBe(true)
    expect(zip.read('b')).toEqual({ ok: false, fault: 'too-large' })
  })

  it('notices a changed digit and a wrong length', () => {
    const stored = writeZip([{ name: 'n', bytes: text('收到12件'), stored: true }])
    stored[stored.indexOf(0x31)] = 0x39
    expect(opened(stored).read('n')).toEqual({ ok: false, fault: 'damaged' })
    expect(opened(lie(writeZip([{ name: 'n', bytes: text('abc'.repeat(99)) }]), 24, 200)).read('n')).toEqual({
      ok: false,
      fault: 'damaged',
    })
  })

  it('tells an encrypted part', () => {
    expect(opened(lie(writeZip([{ name: 'n', bytes: text('abc') }]), 8, 0x00080001)).read('n')).toEqual({
      ok: false,
      fault: 'encrypted',
    })
  })

  it('is no zip without its table of contents', () => {
    expect(openZip(text('PK, but only by name'))).toEqual({ ok: false, fault: 'not-a-zip' })
    expect(openZip(writeZip([{ name: 'n', bytes: text('abc') }]).slice(0, 40))).toEqual({ ok: false, fault: 'not-a-zip' })
  })
})
