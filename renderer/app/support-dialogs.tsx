/** Dialogs about the program itself, fetched when one is asked for. */
import type { CommandId } from '@shared/command'
import { fill } from '@shared/message'
import { problemWords } from '@shared/message/screen/support'
import { useCallback } from 'react'
import { useStore } from 'zustand'
import { GuideDialog } from '../guide'
import { HelpDialog } from '../help'
import { likelyKind, likelyYear } from '../start'
import { AboutDialog, ProblemDialog, UpdateDialog, readLicences } from '../support'
import { notify, showDialog, type Session, type SupportDialog } from './session'
import { changeSettings } from './settings-session'

export default function SupportDialogs({ session, what }: { session: Session; what: SupportDialog }) {
  const close = () => showDialog(session, null)
  /** The focus is back where it was before a command looks for it. */
  const run = (command: CommandId) => {
    close()
    setTimeout(() => session.commands.run(command))
  }
  switch (what) {
    case 'help':
      return <HelpDialog onRun={run} onClose={close} />
    case 'guide':
      return <Guide session={session} onRun={run} onClose={close} />
    case 'about':
      return <About session={session} onClose={close} />
    case 'problem':
      return <Problem session={session} onClose={close} />
    case 'update':
      return <Update session={session} onClose={close} />
  }
}

interface Part {
  session: Session
  onClose: () => void
}

function Guide({ session, onRun, onClose }: Part & { onRun: (command: CommandId) => void }) {
  const { organ } = session.settings.getState().value
  return (
    <GuideDialog
      organ={organ}
      year={likelyYear(new Date(session.now()))}
      likelyKind={likelyKind}
      onOrgan={(named) => changeSettings(session, { organ: { ...session.settings.getState().value.organ, ...named } })}
      onStart={(how) => onRun(`file.${how}`)}
      onClose={onClose}
    />
  )
}

function About({ session, onClose }: Part) {
  const { bridge } = session
  const { templates, version } = useStore(session.state)
  const loadVersions = useCallback(async () => {
    const answer = await bridge.aboutProgram()
    return answer.kind === 'program' ? answer.versions : null
  }, [bridge])
  return (
    <AboutDialog
      version={version}
      templates={templates}
      loadVersions={loadVersions}
      loadLicences={loadLicences}
      onClose={onClose}
    />
  )
}

/** Lies beside the page; a program in development has none. */
async function loadLicences() {
  const answer = await fetch('./licences.json')
  return answer.ok ? readLicences(await answer.json()) : null
}

function Problem({ session, onClose }: Part) {
  const { bridge } = session
  const load = useCallback(async () => {
    const answer = await bridge.problemReport()
    return answer.kind === 'report' ? answer.text : null
  }, [bridge])
  const save = async () => {
    const answer = await bridge.saveProblemReport()
    if (answer.kind === 'cancelled') return
    if (answer.kind === 'trouble') return notify(session, { kind: 'trouble', words: answer.trouble.message })
    onClose()
    notify(session, { kind: 'done', words: fill(problemWords.saved, { name: answer.name }) })
  }
  return <ProblemDialog load={load} onSave={() => void save()} onClose={onClose} />
}

function Update({ session, onClose }: Part) {
  const { bridge } = session
  const start = async () => {
    const answer = await bridge.startUpdate()
    return answer.kind === 'trouble' ? answer.trouble : null
  }
  const { version } = session.state.getState()
  return <UpdateDialog version={version} check={() => bridge.checkUpdate()} start={start} onClose={onClose} />
}
