/** The templates this program brings along. The worker is the only part of the page that reads their data. */
import { parseWordProfile, type WordProfile } from '@shared/docx/profile'
import type { Look } from '@shared/docx/write/word-options'
import { compileTemplate, type Template } from '@shared/template'
import { compileFormMapping, type FormMapping } from '@shared/template-change'
import type { Result } from '@shared/finding'
import checks2019 from '@templates/gov-disclosure-2019/checks.json'
import disclosure2019 from '@templates/gov-disclosure-2019/forms/disclosure.json'
import requests2019 from '@templates/gov-disclosure-2019/forms/requests.json'
import review2019 from '@templates/gov-disclosure-2019/forms/review.json'
import template2019 from '@templates/gov-disclosure-2019/template.json'
import checks2021 from '@templates/gov-disclosure-2021/checks.json'
import disclosure2021 from '@templates/gov-disclosure-2021/forms/disclosure.json'
import requests2021 from '@templates/gov-disclosure-2021/forms/requests.json'
import review2021 from '@templates/gov-disclosure-2021/forms/review.json'
import template2021 from '@templates/gov-disclosure-2021/template.json'
import from2019 from '@templates/gov-disclosure-2021/from-2019.json'
import official2021 from '@templates/gov-disclosure-2021/word-official.json'
import plain2021 from '@templates/gov-disclosure-2021/word-plain.json'

const data: readonly unknown[] = [
  { ...template2021, forms: [disclosure2021, requests2021, review2021], checks: checks2021 },
  { ...template2019, forms: [disclosure2019, requests2019, review2019], checks: checks2019 },
]

/** Newest first. */
const loadTemplates = (): Template[] => data.map((one) => proven(compileTemplate(one)))

let templates: Template[] | null = null

/** Newest first; compiled once. */
export const allTemplates = (): readonly Template[] => (templates ??= loadTemplates())

export function templateOf(id: string): Template {
  const template = allTemplates().find((t) => t.id === id)
  if (!template) throw new Error(`no template ${id}`)
  return template
}

/** How reports on an earlier form come into a later one. */
const mappingData: readonly { from: string; to: string }[] = [from2019]

export const laterTemplate = (templates: readonly Template[], from: string): Template | null =>
  templates.find(({ id }) => mappingData.some((data) => data.from === from && data.to === id)) ?? null

export const loadMapping = (from: Template, to: Template): FormMapping =>
  proven(
    compileFormMapping(
      mappingData.find((data) => data.from === from.id && data.to === to.id),
      from,
      to,
    ),
  )

const looks: Record<Look, unknown> = { official: official2021, plain: plain2021 }

/** Page layouts are the same for every template. */
export const loadWordProfile = (look: Look): WordProfile => (profiles[look] ??= proven(parseWordProfile(looks[look])))

const profiles: Partial<Record<Look, WordProfile>> = {}

/** What ships with the program was proven by its tests: a fault here is one of the program. */
function proven<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}
