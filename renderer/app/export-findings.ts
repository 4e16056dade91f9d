/** The list of findings as a file, for those who own the figures. */
import { findingRows, writeFindingDocument, writeFindingWorkbook } from '@shared/finding-list'
import { fill } from '@shared/message'
import { findingListWords } from '@shared/message/finding-list'
import { shellWords } from '@shared/message/screen/shell'
import { fileNameOf } from './fresh-snapshot'
import { notify, openDocument, type Session } from './session'
import { writeExported } from './write-exported'

export async function exportFindings(session: Session, format: 'xlsx' | 'docx'): Promise<void> {
  const document = openDocument(session)
  if (!document) return
  const { findings, explained, report, template } = document.store.getState()
  const list = findingRows(findings, explained, report, template)
  const bytes = format === 'xlsx' ? writeFindingWorkbook(list, report) : writeFindingDocument(list, report)
  const suggestedName = fileNameOf(`${report.organ.fullName}${report.year}${findingListWords.title}`, format)
  await writeExported(session, { bytes, suggestedName, format }, ({ name }) =>
    notify(session, { kind: 'done', words: fill(shellWords.exported, { name }) }),
  )
}
