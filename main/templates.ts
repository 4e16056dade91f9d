/** The templates the command line brings along; the only part of this layer that reads their data. */
import { parseWordProfile, type WordProfile } from '@shared/docx/profile'
import type { Result } from '@shared/finding'
import { compileTemplate, type Template } from '@shared/template'
import { compileFormMapping, type FormMapping } from '@shared/template-change'
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
import type { Look } from '@shared/docx/write'

const data: readonly unknown[] = [
  { ...template2021, forms: [disclosure2021, requests2021, review2021], checks: checks2021 },
  { ...template2019, forms: [disclosure2019, requests2019, review2019], checks: checks2019 },
]

let templates: Template[] | undefined
const profiles = new Map<Look, WordProfile>()

/** Newest first; compiled once. */
export const allTemplates = (): readonly Template[] => (templates ??= data.map((one) => proven(compileTemplate(one))))

/** A page layout; they are the same for every template. */
export function wordProfile(look: Look = 'official'): WordProfile {
  const profile = profiles.get(look) ?? proven(parseWordProfile(look === 'official' ? official2021 : plain2021))
  profiles.set(look, profile)
  return profile
}

export function templateOf(id: string): Template {
  const template = allTemplates().find((one) => one.id === id)
  if (!template) throw new Error(`no template ${id}`)
  return template
}

/** How a report on the one form comes into the other; `null` where there is no way. */
export function mappingBetween(from: Template, to: Template): FormMapping | null {
  const data = [from2019].find((one) => one.from === from.id && one.to === to.id)
  return data ? proven(compileFormMapping(data, from, to)) : null
}

/** What ships with the program was proven by its tests: a fault here is one of the program. */
function proven<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}
