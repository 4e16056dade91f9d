// What the documents say of the tree is so: files and scripts they name are there, rooms that are there are named.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './tool.mjs'

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const textOf = (page: string) => readFileSync(join(root, page), 'utf8')
const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts as object)

const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!)

/** Files and folders of this tree named in code words; patterns and placeholders are none. */
const pathsIn = (text: string) =>
  codeIn(text)
    .flatMap((words) => words.split(/[，、, ]+/))
    .filter((word) => /^(shared|main|renderer|build|templates|docs)\/[\w./-]+$/.test(word))

const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)#\s]+)/g)].map((match) => match[1]!).filter((link) => !/^\w+:/.test(link))

const isThere = (path: string) => existsSync(join(root, path)) || existsSync(join(root, `${path}.ts`))

test('every file and folder that a document names is there', () => {
  const missing = pages.flatMap((page) =>
    [...pathsIn(textOf(page)), ...linksIn(textOf(page)).map((link) => join(dirname(page), link))]
      .filter((path) => !isThere(path))
      .map((path) => `${page}: ${path}`),
  )
  expect(missing).toEqual([])
})

test('a file that is not there would be noticed, in code words and in links', () => {
  expect(pathsIn('see `shared/none/gone.ts`, `npm run build` and `build/*.mjs`')).toEqual(['shared/none/gone.ts'])
  expect(linksIn('[a](docs/none.md), [b](https://example.org)')).toEqual(['docs/none.md'])
  expect(isThere('shared/none/gone.ts')).toBe(false)
})

test('every script a document names exists, and every script is described to contributors', () => {
  const named = pages.flatMap((page) => [...textOf(page).matchAll(/npm run ([\w-]+)/g)].map((match) => match[1]!))
  expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  const described = codeIn(textOf('CONTRIBUTING.md')).flatMap((words) => words.replace(/^npm (run )?/, '').split(' '))
  expect(scripts.filter((name) => !described.includes(name))).toEqual([])
})

test('every room has its place in the picture of the house', () => {
  const house = textOf('ARCHITECTURE.md')
  const rooms = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
  expect(rooms('shared').filter((room) => !new RegExp(`\`shared/${room}[\`/]`).test(house))).toEqual([])
  for (const side of ['main', 'renderer']) {
    const line = house.split('\n').find((one) => one.startsWith(`| \`${side}/\` |`)) ?? ''
    expect(rooms(side).filter((room) => !new RegExp(`\\b${room}\\b`).test(line))).toEqual([])
  }
})
