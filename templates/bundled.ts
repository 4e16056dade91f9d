/**
 * What the program brings along, put together and proven: the templates (newest first), how reports on an earlier form
 * come into a later one, the page layouts. The bundler runs this module once and keeps what it yields
 * (`build/proven-data.mjs`): a program that starts neither carries the schemas of its own data nor proves it again.
 */
import { parseWordProfile, type WordProfile } from '@shared/docx/profile'
import type { Look } from '@shared/docx/write/word-options'
import type { Result } from '@shared/finding'
import { compileTemplate, type Template } from '@shared/template'
import { compileFormMapping, type FormMapping } from '@shared/template-change/form-mapping'
import { compileOfficeData, type OfficeData } from '@shared/template/office-data'
import areas from './areas.json'
import checks2019 from './gov-disclosure-2019/checks.json'
import disclosure2019 from './gov-disclosure-2019/forms/disclosure.json'
import requests2019 from './gov-disclosure-2019/forms/requests.json'
import review2019 from './gov-disclosure-2019/forms/review.json'
import template2019 from './gov-disclosure-2019/template.json'
import checks2021 from './gov-disclosure-2021/checks.json'
import disclosure2021 from './gov-disclosure-2021/forms/disclosure.json'
import requests2021 from './gov-disclosure-2021/forms/requests.json'
import review2021 from './gov-disclosure-2021/forms/review.json'
import from2019 from './gov-disclosure-2021/from-2019.json'
import template2021 from './gov-disclosure-2021/template.json'
import official2021 from './gov-disclosure-2021/word-official.json'
import plain2021 from './gov-disclosure-2021/word-plain.json'
import ruleSets from './rule-sets.json'

const inForce = proven(
  compileTemplate({ ...template2021, forms: [disclosure2021, requests2021, review2021], checks: checks2021 }),
)
const earlier = proven(
  compileTemplate({ ...template2019, forms: [disclosure2019, requests2019, review2019], checks: checks2019 }),
)

export const bundledTemplates: readonly Template[] = [inForce, earlier]

export const bundledMappings: readonly FormMapping[] = [proven(compileFormMapping(from2019, earlier, inForce))]

export const bundledOffice: OfficeData = proven(compileOfficeData(areas, ruleSets))

/** The same for every template. */
export const bundledProfiles: Readonly<Record<Look, WordProfile>> = {
  official: proven(parseWordProfile(official2021)),
  plain: proven(parseWordProfile(plain2021)),
}

/** What ships with the program is proven by its tests and its bundler: a fault here is one of the program. */
function proven<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}
