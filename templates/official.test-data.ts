/** The 2021 template for tests, put together as the programs do. */
import { compileTemplate, type Template } from '@shared/template'
import checks from './gov-disclosure-2021/checks.json'
import disclosure from './gov-disclosure-2021/forms/disclosure.json'
import requests from './gov-disclosure-2021/forms/requests.json'
import review from './gov-disclosure-2021/forms/review.json'
import template from './gov-disclosure-2021/template.json'

export const officialTemplateData = (): unknown => ({ ...template, forms: [disclosure, requests, review], checks })

export function officialTemplate(): Template {
  const result = compileTemplate(officialTemplateData())
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}
