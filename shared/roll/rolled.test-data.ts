import mappingData from '@templates/gov-disclosure-2021/from-2019.json'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import type { ReportFile } from '../finding'
import { plain, type Block, type Report } from '../report'
import { newReport, type Template } from '../template'
import { compileFormMapping } from '../template-change'
import { applyRoll, planRoll, proposedYears } from './index'

export const template = officialTemplate()
export const before = templateOf2019()
const organ = { fullName: '和平市东城区人民政府办公室', shortName: '', kind: 'office' } as const
export const NOW = '2026-01-06T02:00:00.000Z'

export const paragraph = (words: string): Block => ({ kind: 'paragraph', content: plain(words) })

/** A report of 2025 with these blocks in its chapters and these figures. */
export function lastYear(
  prose: Record<string, Block[]> = {},
  figures: Report['figures'] = {},
  on: Template = template,
  year = 2025,
): Report {
  const report = newReport(on, { organ, year, scope: 'own', now: '2026-01-05T01:00:00.000Z' })
  return {
    ...report,
    sections: report.sections.map((s) => ({
      ...s,
      blocks: prose[s.id] ? [...prose[s.id]!, ...s.blocks.filter((b) => b.kind === 'form')] : s.blocks,
    })),
    figures: { ...report.figures, ...figures },
    signature: { organs: [organ.fullName], date: '2026年1月20日' },
  }
}

/** What rolling it into the form of `template` would do. */
export function plan(file: ReportFile, year = 2026, from: Template = template) {
  const compiled = from === template ? null : compileFormMapping(mappingData, from, template)
  if (compiled && !compiled.ok) throw new Error(compiled.trouble.message)
  const made = planRoll({ file, name: '去年.docx' }, { from, to: template, mapping: compiled && compiled.value }, year, NOW)
  if (!made.ok) throw new Error(made.trouble.message)
  return made.value
}

/** The plan carried out with every year that is proposed. */
export function rolled(report: Report, year = 2026) {
  const made = plan({ report, opening: null }, year)
  return { plan: made, file: applyRoll(made, proposedYears(made)) }
}
