/** A signature that paper in the official look asks for, put in from the export dialog. */
import type { Finding } from '@shared/finding'
import type { ExportChoice } from '../export'
import { offerExport } from './export-report'
import { applyFix, currentFix } from './mend-findings'
import type { Session } from './session'

/** The office's name below the report, and back to the export as it was chosen so far. */
export async function signReport(session: Session, choice: ExportChoice, unsigned: readonly Finding[]): Promise<void> {
  const fix = unsigned.map((finding) => currentFix(session, finding)).find((one) => one !== null)
  session.state.setState({ exportChoice: choice })
  if (!fix) return
  applyFix(session, fix.changes)
  await offerExport(session)
}

/** Whether there is a name to put below the report. */
export const canSign = (session: Session, unsigned: readonly Finding[]): boolean =>
  unsigned.some((finding) => currentFix(session, finding) !== null)
