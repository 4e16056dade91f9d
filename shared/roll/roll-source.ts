import type { ReportFile } from '../finding'

/** Last year's report as it was opened. */
export interface RollSource {
  file: ReportFile
  /** File name without folder. */
  name: string
}
