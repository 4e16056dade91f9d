// A folder of subordinate reports as a county's office gets them: Word files of units that differ in name and figures,
// and, where asked for, what else lies in such folders.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { root } from '../tool.mjs'

const cli = join(root, 'out/main/cli.cjs')
const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const smallDoc = join(root, 'shared/doc/small.fixture.doc')

/** Files that cannot be read as a report, of each kind. */
const EACH = 3

/**
 * Word files without the copy that our own export adds, named by number.
 * @param {string} county folder, made here @param {number} files
 */
export function makeCounty(county, files) {
  const unit = units()
  mkdirSync(county)
  for (let i = 1; i <= files; i++) writeFileSync(join(county, `${i}.docx`), unit(i))
}

/**
 * `files` files in folders up to five deep, among them cut short, encrypted, empty and other documents, and units that
 * handed in twice. How many of each there are.
 * @param {string} county folder, made here @param {number} files
 */
export function makeMixedCounty(county, files) {
  const unit = units()
  const whole = unit(1)
  const kinds = { 损坏: whole.slice(0, whole.length / 2), 加密: encrypted(), 空: new Uint8Array(0), 通知: notice(whole) }
  const bad = Object.entries(kinds).flatMap(([kind, bytes]) =>
    Array.from({ length: EACH }, (_, i) => /** @type {const} */ ([`${kind}${i + 1}.docx`, bytes])),
  )
  const good = files - bad.length - EACH
  const folders = ['', '乡镇', '部门/一组', '部门/二组/补报/一月/更正']
  for (let i = 1; i <= good; i++) put(join(county, folders[i % folders.length] ?? '', `第${i}事务局.docx`), unit(i))
  for (let i = 1; i <= EACH; i++) put(join(county, '重复', `第${i}事务局（再报）.docx`), unit(i))
  for (const [name, bytes] of bad) put(join(county, folders[bad.length % 3] ?? '', name), bytes)
  return { good, twice: EACH, unreadable: bad.length }
}

/** @param {string} path @param {Uint8Array} bytes */
function put(path, bytes) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

/** The Word file of the nth unit. @returns {(i: number) => Uint8Array} */
function units() {
  const first = join(mkdtempSync(join(tmpdir(), 'nianbao-county-')), 'first.docx')
  execFileSync(process.execPath, [cli, 'convert', example, '--to', 'docx', '-o', first], { stdio: 'ignore' })
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(first)))).filter(([name]) => !name.startsWith('customXml/'))
  return (i) =>
    zipSync(Object.fromEntries(parts.map(([name, bytes]) => [name, /\.(?:xml|rels)$/.test(name) ? ofUnit(bytes, i) : bytes])))
}

/** @param {Uint8Array} bytes @param {number} i */
function ofUnit(bytes, i) {
  const text = strFromU8(bytes)
    .replaceAll('青原县水利局', `青原县第${i}事务局`)
    .replace('>412<', `>${400 + i}<`)
    .replace(/<Relationship [^>]*customXml[^>]*\/>/g, '')
    .replace(/<Override [^>]*customXml[^>]*\/>/g, '')
  return strToU8(text)
}

/** A Word file with a password: the container around it says so by the name of its stream. */
function encrypted() {
  const bytes = readFileSync(smallDoc)
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  const at = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'))
  bytes.fill(0, at, at + 64)
  bytes.set(name, at)
  // Length of the name with the zero behind it.
  bytes.writeUInt16LE(name.length + 2, at + 64)
  return new Uint8Array(bytes)
}

/** A Word file that is no report. @param {Uint8Array} report */
function notice(report) {
  const parts = unzipSync(report)
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const paragraph = '<w:p><w:r><w:t>关于召开业务培训会的通知</w:t></w:r></w:p>'
  const body = text.replace(/<w:body>.*(<w:sectPr)/s, `<w:body>${paragraph}$1`)
  return zipSync({ ...parts, 'word/document.xml': strToU8(body) })
}
