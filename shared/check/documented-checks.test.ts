import { readFileSync } from 'node:fs'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { expect, test } from 'vitest'
import { checkMessages } from '../message/check'

const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8')
const described = new Set([...page.matchAll(/^\| ([A-Z]\d\d) +\|/gm)].map((m) => m[1]!))

test('every code with a sentence is described, and no other', () => {
  const said = new Set(Object.keys(checkMessages).flatMap((code) => /^[FSYNLP]\d\d/.exec(code)?.[0] ?? []))
  expect([...described].sort()).toEqual([...said].sort())
})

test('every check of a template is described', () => {
  const asked = [officialTemplate(), templateOf2019()].flatMap((template) =>
    template.checks.flatMap((check): string[] =>
      check.kind === 'from-opening' ? check.entries.map(({ code }) => code) : [check.code],
    ),
  )
  expect(asked.filter((code) => !described.has(code))).toEqual([])
})
