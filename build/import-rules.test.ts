// A rule that cannot fail protects nothing: a small tree of deliberately wrong imports must break every one of them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkImports } from './import-rules.mjs'

const cache = fileURLToPath(new URL('../.cache', import.meta.url))
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }

const wrong: { rule: string; file: string; text: string }[] = [
  { rule: 'no-circular', file: 'shared/a.ts', text: "import { b } from './b'\nexport const a = () => b" },
  { rule: 'no-unresolvable', file: 'shared/lost.ts', text: "export * from './nowhere'" },
  { rule: 'shared-stays-in-shared', file: 'shared/reach.ts', text: "export * from '../main/files'" },
  { rule: 'shared-is-pure', file: 'shared/node.ts', text: "export { readFileSync } from 'node:fs'" },
  { rule: 'shared-packages', file: 'shared/react.ts', text: "export { useState } from 'react'" },
  { rule: 'shared-packages', file: 'shared/editor.ts', text: "export { Editor } from '@tiptap/core'" },
  { rule: 'main-not-renderer', file: 'main/page.ts', text: "export * from '../renderer/form/cell'" },
  { rule: 'renderer-not-main', file: 'renderer/form/files.ts', text: "export * from '../../main/files'" },
  { rule: 'renderer-without-node', file: 'renderer/form/node.ts', text: "export { join } from 'node:path'" },
  { rule: 'electron-only-in-main', file: 'renderer/form/electron.ts', text: "export { ipcRenderer } from 'electron'" },
  { rule: 'command-line-without-electron', file: 'main/cli.ts', text: "export * from './window'" },
  { rule: 'page-packages', file: 'main/view.ts', text: "export { createElement } from 'react'" },
  { rule: 'features-apart', file: 'renderer/form/checks.ts', text: "export * from '../checks/list'" },
  { rule: 'features-apart', file: 'renderer/store/form.ts', text: "export * from '../form/cell'" },
  { rule: 'templates-are-arguments', file: 'shared/data.ts', text: "export { default } from '../templates/one/template.json'" },
  { rule: 'no-development-packages', file: 'main/tool.ts', text: "export { defineConfig } from 'vite'" },
]

/** The other half of the circle, which is reported once. */
const companion = { file: 'shared/b.ts', text: "import { a } from './a'\nexport const b = () => a" }

const right: Record<string, string> = {
  'main/files.ts': "export { readFileSync } from 'node:fs'",
  'main/window.ts': "export { app } from 'electron'",
  'main/templates.ts': "export { default } from '../templates/one/template.json'",
  'renderer/app/app.ts': "export * from '../form/cell'\nexport * from '../checks/list'\nexport { useState } from 'react'",
  'renderer/form/cell.ts': "export { ok } from '../store/report'",
  'renderer/checks/list.ts': "export { ok } from '../../shared/pure'",
  'renderer/store/report.ts': "export { create } from 'zustand'\nexport const ok = 1",
  'shared/pure.ts': "export { zipSync } from 'fflate'\nexport const ok = 1",
  'shared/pure.test.ts':
    "import { readFileSync } from 'node:fs'\nimport data from '../templates/one/template.json'\nexport { readFileSync, data }",
  'templates/one/template.json': '{}',
}

let folder: string
let found: ReturnType<typeof checkImports>

beforeAll(() => {
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, 'wrong-imports-'))
  const allowed = Object.entries(right).map(([file, text]) => ({ file, text }))
  for (const { file, text } of [...allowed, ...wrong, companion]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\n`)
  }
  found = checkImports(folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the tool saw the modules', () => {
  expect(found.modules).toBeGreaterThan(wrong.length)
})

test.each(wrong)('$file breaks $rule', ({ rule, file }) => {
  expect(found.violations.filter((violation) => violation.from === file).map((violation) => violation.rule)).toContain(rule)
})

test('every rule has a file here that breaks it', () => {
  expect(new Set(wrong.map(({ rule }) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)))
})

test('what is allowed breaks no rule', () => {
  expect(found.violations.filter((violation) => violation.from in right)).toEqual([])
})
