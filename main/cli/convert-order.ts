/** What `convert` is asked for. */
import { LOOKS, type Look } from '@shared/docx/write/looks'
import { failed, ok, type Result } from '@shared/finding'
import { trouble } from '../file/file-trouble'
import type { Given } from './given'

const FORMATS = ['docx', 'pdf', 'nianbao', 'json', 'xlsx', 'html'] as const
export type OutputFormat = (typeof FORMATS)[number]

/** Formats an option has a meaning for. */
const FOR: Record<'look' | 'changes-since', readonly OutputFormat[]> = { look: ['docx', 'pdf'], 'changes-since': ['docx'] }

export interface ConvertOrder {
  command: 'convert'
  file: string
  to: OutputFormat
  out: string
  /** Of a Word file or a PDF. */
  look: Look
  /** The earlier report against which a Word file shows its changes. */
  changesSince: string | null
}

/** Troubles C03 an option the format has no use for · C06–C08 · E120 no such look. */
export function convertOrder(file: string, values: Given['values']): Result<ConvertOrder> {
  const { to, output, look = 'official', 'changes-since': changesSince = null } = values
  const formats = FORMATS.join(' ')
  if (to === undefined) return failed(trouble('C06', { formats }))
  const format = FORMATS.find((one) => one === to)
  if (!format) return failed(trouble('C07', { format: to, formats }))
  if (output === undefined || output === '') return failed(trouble('C08', {}))
  const stray = (['look', 'changes-since'] as const).find((name) => values[name] !== undefined && !FOR[name].includes(format))
  if (stray) return failed(trouble('C03', { option: `--${stray}` }))
  const known = LOOKS.find((one) => one === look)
  if (!known) return failed(trouble('E120', { look, looks: LOOKS.join(' ') }))
  return ok({ command: 'convert', file, to: format, out: output, look: known, changesSince })
}
