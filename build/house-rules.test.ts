// Rules of the house that no linter knows: where Chinese sentences may stand, how files are called, who speaks over the wire.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { bareEffects } from './effects.mjs'
import { root } from './tool.mjs'

const files = ['shared', 'main', 'renderer', 'build']
  .flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`))
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(tsx?|mjs|cjs|js|css)$/.test(name))

const isTest = (file: string) => /\.(test|spec|test-data)\.tsx?$/.test(file)
const sources = files.filter((file) => /\.(tsx?|mjs)$/.test(file) && !isTest(file) && !file.startsWith('build/bench/'))

const counting = /[〇零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]+/g

/** The core looks for short words of forms and law; six characters and more are something said to a person. */
const isSentence = (text: string) => /\p{Script=Han}{6}/u.test(text.replace(counting, ' '))

/** The window and the main process have no words of their own at all. */
const isWord = (text: string) => /\p{Script=Han}/u.test(text)

function wordsIn(name: string, text: string, counts: (text: string) => boolean): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const said = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node)
    if (said && counts(node.text)) found.push(`${name}: ${node.text.trim()}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true))
  return found
}

test('a Chinese sentence in code is noticed, in text, in a template and in the page', () => {
  expect(wordsIn('a.ts', "const a = '文件无法打开'", isSentence)).toHaveLength(1)
  expect(wordsIn('a.ts', 'const a = `文件${name}无法打开文件`', isSentence)).toHaveLength(1)
  expect(wordsIn('a.tsx', 'const a = <p>打开</p>', isWord)).toHaveLength(1)
  expect(wordsIn('a.ts', "// 文件无法打开\nconst a = '一二三四五六七八九十' + '年'", isSentence)).toEqual([])
})

test('Chinese sentences stand in shared/message and the templates only', () => {
  const elsewhere = sources.filter((file) => !file.startsWith('shared/message/') && file !== 'build/messages.mjs')
  const counts = (file: string) => (/^(main|renderer)\//.test(file) ? isWord : isSentence)
  expect(elsewhere.flatMap((file) => wordsIn(file, readFileSync(join(root, file), 'utf8'), counts(file)))).toEqual([])
})

test('files have kebab-case names that say what they hold', () => {
  const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|test-data|module|d|config))?\.[a-z]+$/
  const empty = /(^|[-/])(utils?|helpers?|managers?|misc|common)[-./]/
  expect(files.filter((file) => !name.test(file.split('/').at(-1) ?? '') || empty.test(file))).toEqual([])
})

test('only main/ipc and the preload touch the wire between the processes', () => {
  const speaks = (file: string) => /\bipc(Main|Renderer)\b(?!-)/.test(readFileSync(join(root, file), 'utf8'))
  const others = sources.filter(
    (file) => !file.startsWith('main/ipc/') && file !== 'main/preload.ts' && !file.startsWith('build/'),
  )
  expect(others.filter(speaks)).toEqual([])
})

test('an effect that gives back what a call happens to answer is noticed', () => {
  const bare = ['useEffect(() => box.current?.scrollTo(0, 0), [])', 'useLayoutEffect(() => (a && a.focus()), [])']
  for (const text of bare) expect(bareEffects('a.ts', text)).toHaveLength(1)
  expect(bareEffects('a.tsx', 'const a = <p ref={(node) => node?.scrollIntoView()} />')).toHaveLength(1)
  const right = ['useEffect(() => void a.scrollTo(0, 0))', 'useEffect(() => () => a.end())', 'useEffect(() => { a() })']
  for (const text of [...right, 'useEffect(() => watchHints(document, set))']) expect(bareEffects('a.ts', text)).toEqual([])
})

test('no effect and no ref of the window gives React the answer of a bare call', () => {
  const window = sources.filter((file) => file.startsWith('renderer/'))
  expect(window.flatMap((file) => bareEffects(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
})
