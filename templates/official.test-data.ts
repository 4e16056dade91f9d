/** The official templates for tests, put together as the programs do. */
import { compileTemplate, type Template } from '@shared/template'
import checks2019 from './gov-disclosure-2019/checks.json'
import disclosure2019 from './gov-disclosure-2019/forms/disclosure.json'
import requests2019 from './gov-disclosure-2019/forms/requests.json'
import review2019 from './gov-disclosure-2019/forms/review.json'
import template2019 from './gov-disclosure-2019/template.json'
import checks from './gov-disclosure-2021/checks.json'
import disclosure from './gov-disclosure-2021/forms/disclosure.json'
import requests from './gov-disclosure-2021/forms/requests.json'
import review from './gov-disclosure-2021/forms/review.json'
import template from './gov-disclosure-2021/template.json'

export const officialTemplateData = (): unknown => ({ ...template, forms: [disclosure, requests, review], checks })

const data2019 = (): unknown => ({ ...template2019, forms: [disclosure2019, requests2019, review2019], checks: checks2019 })

function compiled(data: unknown): Template {
  const result = compileTemplate(data)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

/** In force since the reports on 2021. */
export const officialTemplate = (): Template => compiled(officialTemplateData())

/** The predecessor, for reports on 2019 and 2020. */
export const templateOf2019 = (): Template => compiled(data2019())
