/** The templates the command line brings along; the only part of this layer that reads their data. */
import type { WordProfile } from '@shared/docx/profile'
import type { Look } from '@shared/docx/write/word-options'
import type { OfficeData, Template } from '@shared/template'
import type { FormMapping } from '@shared/template-change'
import { bundledMappings, bundledOffice, bundledProfiles, bundledTemplates } from '@templates/bundled'

/** Newest first. */
export const allTemplates = (): readonly Template[] => bundledTemplates

/** Areas, and what provinces ask of a preface. */
export const officeData = (): OfficeData => bundledOffice

/** A page layout; they are the same for every template. */
export const wordProfile = (look: Look = 'official'): WordProfile => bundledProfiles[look]

export function templateOf(id: string): Template {
  const template = bundledTemplates.find((one) => one.id === id)
  if (!template) throw new Error(`no template ${id}`)
  return template
}

/** How a report on the one form comes into the other; `null` where there is no way. */
export const mappingBetween = (from: Template, to: Template): FormMapping | null =>
  bundledMappings.find((one) => one.from === from.id && one.to === to.id) ?? null
