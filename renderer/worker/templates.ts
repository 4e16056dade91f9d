/** The templates this program brings along. The worker is the only part of the page that reads their data. */
import { compileTemplate, type Template } from '@shared/template'
import checks2021 from '@templates/gov-disclosure-2021/checks.json'
import disclosure2021 from '@templates/gov-disclosure-2021/forms/disclosure.json'
import requests2021 from '@templates/gov-disclosure-2021/forms/requests.json'
import review2021 from '@templates/gov-disclosure-2021/forms/review.json'
import template2021 from '@templates/gov-disclosure-2021/template.json'

const data: readonly unknown[] = [
  { ...template2021, forms: [disclosure2021, requests2021, review2021], checks: checks2021 },
]

/** @throws when a template that ships with the program is broken: its own tests must not have let it through. */
export function loadTemplates(): Template[] {
  return data.map((one) => {
    const compiled = compileTemplate(one)
    if (!compiled.ok) throw new Error(compiled.trouble.message)
    return compiled.value
  })
}
