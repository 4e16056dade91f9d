/** How a report is saved to its own file. */
import type { Trouble } from '@shared/finding'
import { dialogWords as words } from '@shared/message/screen/dialogs'
import { fileNameOf, freshSnapshot } from './fresh-snapshot'
import { keepAutomatic } from './version-actions'
import { notify, openDocument, showDialog, type OpenDocument, type Session } from './session'

/**
 * `asked`: to the own file, asking where when there is none · `as`: asks where in any case · `auto`: by itself, to the own
 * file only and without a question.
 */
type SaveHow = 'asked' | 'as' | 'auto'

/** Writes to the own file, asking where when there is none or with `as`. `true` when it was saved. */
export const saveReport = (session: Session, as = false): Promise<boolean> => inTurn(session, as ? 'as' : 'asked')

/** Nobody asked for it: a trouble is a notice, told once until it goes well again. */
export const saveByItself = (session: Session): Promise<boolean> => inTurn(session, 'auto')

function inTurn(session: Session, how: SaveHow): Promise<boolean> {
  return session.writes.run(`save ${how}`, async () => {
    const document = openDocument(session)
    if (!document) return false
    session.state.setState({ busy: 'saving' })
    try {
      return await save(session, document, how)
    } finally {
      session.state.setState({ busy: null })
    }
  })
}

async function save(session: Session, document: OpenDocument, how: SaveHow): Promise<boolean> {
  const { state, bridge, worker } = session
  // The states kept with a report are those of a person's savings.
  if (how !== 'auto') keepAutomatic(session, document)
  const file = freshSnapshot(session, document)
  const { report } = file
  const bytes = await worker.call({ kind: 'save', file })
  if (bytes === 'cancelled') return false
  if (!bytes.ok) {
    tell(session, bytes.trouble, how)
    return false
  }
  const answer = await bridge.saveFile({
    bytes: bytes.value,
    suggestedName: fileNameOf(report.title, 'nianbao'),
    as: how === 'as',
    auto: how === 'auto',
    file: document.file,
    about: { organ: report.organ.fullName, year: report.year },
  })
  if (answer.kind === 'trouble') tell(session, answer.trouble, how)
  if (answer.kind !== 'saved') return false
  alreadyTold.delete(session)
  if (answer.notice) notify(session, { kind: 'trouble', words: answer.notice.message })
  state.setState({ stage: { kind: 'report', document: { ...document, file: answer.file } } })
  document.store.getState().saved(file, answer.name, answer.at)
  return true
}

/** Troubles of saving by itself that were told already. */
const alreadyTold = new WeakMap<Session, string>()

function tell(session: Session, trouble: Trouble, how: SaveHow): void {
  const elsewhere = { label: words.saveAs, run: () => saveReport(session, true) }
  const again = { label: words.tryAgain, run: () => saveReport(session) }
  // What has no place yet, or was to have another, is asked for one either way.
  const hasPlace = how !== 'as' && openDocument(session)?.file != null
  if (how !== 'auto')
    return showDialog(session, { kind: 'trouble', trouble, during: 'saving', ways: hasPlace ? [again, elsewhere] : [elsewhere] })
  if (alreadyTold.get(session) !== trouble.code)
    notify(session, { kind: 'trouble', words: trouble.message, actions: [{ ...elsewhere, run: () => void elsewhere.run() }] })
  alreadyTold.set(session, trouble.code)
}
