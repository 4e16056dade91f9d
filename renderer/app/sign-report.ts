/** A signature that paper in the official look asks for, put in from the export dialog. */
import type { Finding } from '@shared/finding'
import type { ExportChoice } from '../export'
import { offerExport } from './export-report'
import { applyFix, currentFix } from './mend-findings'
import type { Session } from './session'

/** What there is to put below the report, in words; puts it in and leads back to the export as it was chosen so far. */
export function signing(session: Session, unsigned: readonly Finding[]) {
  const fix = unsigned.map((finding) => currentFix(session, finding)).find((one) => one !== null)
  if (!fix) return null
  const run = (choice: ExportChoice) => {
    session.state.setState({ exportChoice: choice })
    applyFix(session, fix.changes)
    void offerExport(session)
  }
  return { label: fix.label, run }
}
