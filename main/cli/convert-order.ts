/** What `convert` is asked for. */
import { LOOKS, type Look } from '@shared/docx/write'
import { failed, ok, type Result } from '@shared/finding'
import { trouble } from '../file/file-trouble'
import type { Given } from './parse-arguments'

const FORMATS = ['docx', 'nianbao', 'json', 'xlsx', 'html'] as const
export type OutputFormat = (typeof FORMATS)[number]
const LATER_FORMATS = ['pdf']

export interface ConvertOrder {
  command: 'convert'
  file: string
  to: OutputFormat
  out: string
  /** Of a Word file. */
  look: Look
  /** The earlier report against which a Word file shows its changes. */
  changesSince: string | null
}

/** Troubles C03 an option only Word has · C06–C08, C10 · E120 no such look. */
export function convertOrder(file: string, values: Given['values']): Result<ConvertOrder> {
  const { to, output, look = 'official', 'changes-since': changesSince = null } = values
  const formats = FORMATS.join(' ')
  if (to === undefined) return failed(trouble('C06', { formats }))
  if (LATER_FORMATS.includes(to)) return failed(trouble('C10', { format: to, formats }))
  const format = FORMATS.find((one) => one === to)
  if (!format) return failed(trouble('C07', { format: to, formats }))
  if (output === undefined || output === '') return failed(trouble('C08', {}))
  const stray = (['look', 'changes-since'] as const).find((name) => format !== 'docx' && values[name] !== undefined)
  if (stray) return failed(trouble('C03', { option: `--${stray}` }))
  const known = LOOKS.find((one) => one === look)
  if (!known) return failed(trouble('E120', { look, looks: LOOKS.join(' ') }))
  return ok({ command: 'convert', file, to: format, out: output, look: known, changesSince })
}
