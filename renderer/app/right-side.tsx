import { fill } from '@shared/message'
import { findingsWords } from '@shared/message/screen/findings'
import { lastYearWords } from '@shared/message/screen/last-year'
import { versionsWords } from '@shared/message/screen/versions'
import { PanelRightClose } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useStore } from 'zustand'
import { useCommand } from '../commands'
import { fetched, IconButton } from '../ui'
import { FindingsSide } from './findings-side'
import style from './report-screen.module.css'
import { RIGHT_TABS, type RightTab } from './session'
import type { RightSideProps } from './right-side-props'
import { Side } from './side'

// Comparing texts is fetched when it is asked for.
const LastYearSide = fetched(async () => (await import('./last-year-side')).default)
const VersionsSide = fetched(async () => (await import('./versions-side')).default)

const NAMES: Record<RightTab, string> = {
  findings: findingsWords.title,
  lastYear: lastYearWords.tab,
  versions: versionsWords.tab,
}

/** Apart from the tabs, which do not change with a key. */
function FindingsCount({ document }: Pick<RightSideProps, 'document'>) {
  const findings = useStore(document.store, (state) => state.findings.length)
  return findings > 0 && <span className={style.count}>{findings}</span>
}

/** Findings, last year's report and earlier versions, one at a time. */
export function RightSide(props: RightSideProps) {
  const { session, document } = props
  const tab = useStore(session.state, (state) => state.tab)
  const { run } = useCommand('view.findings')
  const hide = () => (tab === 'findings' ? run() : session.screen.getState().change({ findings: false }))
  return (
    <Tabs.Root
      className={style.tabs}
      value={tab}
      activationMode="manual"
      onValueChange={(next) => session.state.setState({ tab: next as RightTab })}
    >
      <Side
        name={NAMES[tab]}
        side="right"
        head={
          <Tabs.List className={style.tabList}>
            {RIGHT_TABS.map((one) => (
              <Tabs.Trigger key={one} value={one} className={style.tab}>
                {NAMES[one]}
                {one === 'findings' && <FindingsCount document={document} />}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        }
        hide={
          <IconButton
            size="small"
            label={tab === 'findings' ? findingsWords.hide : fill(lastYearWords.hide, { name: NAMES[tab] })}
            onClick={hide}
          >
            <PanelRightClose size={15} aria-hidden />
          </IconButton>
        }
      >
        <Tabs.Content value={tab} tabIndex={-1}>
          {tab === 'findings' && <FindingsSide session={session} document={document} />}
          {tab === 'lastYear' && <LastYearSide {...props} />}
          {tab === 'versions' && <VersionsSide session={session} document={document} />}
        </Tabs.Content>
      </Side>
    </Tabs.Root>
  )
}
