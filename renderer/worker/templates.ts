/** The templates this program brings along. The worker is the only part of the page that reads their data. */
import type { WordProfile } from '@shared/docx/profile'
import type { Look } from '@shared/docx/write/word-options'
import type { OfficeData, Template } from '@shared/template'
import type { FormMapping } from '@shared/template-change'
import { bundledMappings, bundledOffice, bundledProfiles, bundledTemplates } from '@templates/bundled'

/** Newest first. */
export const allTemplates = (): readonly Template[] => bundledTemplates

export function templateOf(id: string): Template {
  const template = bundledTemplates.find((one) => one.id === id)
  if (!template) throw new Error(`no template ${id}`)
  return template
}

/** Into which form reports on an earlier one can be brought. */
export const laterTemplate = (templates: readonly Template[], from: string): Template | null =>
  templates.find(({ id }) => bundledMappings.some((one) => one.from === from && one.to === id)) ?? null

export function loadMapping(from: Template, to: Template): FormMapping {
  const mapping = bundledMappings.find((one) => one.from === from.id && one.to === to.id)
  if (!mapping) throw new Error(`no way from ${from.id} to ${to.id}`)
  return mapping
}

/** Areas, and what provinces ask of a preface. */
export const officeData = (): OfficeData => bundledOffice

/** Page layouts are the same for every template. */
export const loadWordProfile = (look: Look): WordProfile => bundledProfiles[look]
