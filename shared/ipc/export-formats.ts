import type { ExportFormat } from '../working-papers'

/** Formats a report can be exported in; each is the extension of its files. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'xlsx', 'json'] as const satisfies readonly ExportFormat[]
