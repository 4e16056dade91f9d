import { useStore } from 'zustand'
import { CommandContext } from '../commands'
import { OpeningScreen } from '../opening'
import { StartScreen } from '../start'
import { fetched, HintProvider, Notices } from '../ui'
import { DropOverlay } from './drop-overlay'
import { fetchReport, ReportScreen } from './fetch-report'
import { forgetRecent, openRecent, pickFile } from './open-actions'
import { showDialog, type Session } from './session'
import { usePainted } from './use-painted'

/** Fetched when the window stands: what lies over it is never what it begins with. */
const Dialog = fetched(async () => (await import('./dialogs')).default)
const SOON = 1000
const fetchSoon = () => void setTimeout(() => void Promise.all([fetchReport(), Dialog.fetch()]), SOON)

export function App({ session }: { session: Session }) {
  const notices = useStore(session.state, (state) => state.notices)
  const reporting = useStore(session.state, (state) => state.stage.kind === 'report')
  const leave = (id: number) => session.state.setState({ notices: notices.filter((notice) => notice.id !== id) })
  return (
    <CommandContext value={session.commands}>
      <HintProvider>
        <Stage session={session} />
        <Dialogs session={session} />
        <Notices notices={notices} above={reporting ? 'status' : 'nothing'} onLeave={leave} />
        <DropOverlay />
      </HintProvider>
    </CommandContext>
  )
}

/** The one dialog that is open, if any. */
function Dialogs({ session }: { session: Session }) {
  const dialog = useStore(session.state, (state) => state.dialog)
  return dialog && <Dialog session={session} dialog={dialog} />
}

function Stage({ session }: { session: Session }) {
  const stage = useStore(session.state, (state) => state.stage)
  const editorReady = useStore(session.editor, (state) => state.handle !== null)
  usePainted(session, stage.kind === 'start' || (stage.kind === 'report' && editorReady), fetchSoon)
  switch (stage.kind) {
    case 'starting':
      return null
    case 'start':
      return <Start session={session} />
    case 'opening':
      return <OpeningScreen name={stage.name} share={stage.share} onCancel={stage.cancel} />
    case 'report':
      return <ReportScreen session={session} document={stage.document} />
  }
}

function Start({ session }: { session: Session }) {
  const { recents, version } = useStore(session.state)
  return (
    <StartScreen
      recents={recents}
      version={version}
      now={new Date(session.now())}
      onRoll={() => session.commands.run('file.roll')}
      onNew={() => showDialog(session, { kind: 'new' })}
      onPick={() => void pickFile(session)}
      onOpen={(id) => void openRecent(session, id)}
      onKept={() => showDialog(session, { kind: 'kept' })}
      onForget={(id) => void forgetRecent(session, id)}
    />
  )
}
