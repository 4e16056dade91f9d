import type { ProgramVersions } from '@shared/ipc'
import { fill } from '@shared/message'
import { aboutWords } from '@shared/message/screen/about'
import { shellWords } from '@shared/message/screen/shell'
import type { Template } from '@shared/template'
import { Tabs } from 'radix-ui'
import { useEffect, useState } from 'react'
import { BrandMark, Modal, looks } from '../ui'
import { CopyButton } from './copy-button'
import { Licences } from './licences'
import type { Licence } from './read-licences'
import style from './support.module.css'

export interface AboutDialogProps {
  version: string
  templates: readonly Pick<Template, 'id' | 'name' | 'notice'>[]
  loadVersions: () => Promise<ProgramVersions | null>
  loadLicences: () => Promise<Licence[] | null>
  onClose: () => void
}

export function AboutDialog({ version, templates, loadVersions, loadLicences, onClose }: AboutDialogProps) {
  return (
    <Modal title={aboutWords.title} width="wide" onClose={onClose}>
      <div className={style.about}>
        <BrandMark size={48} />
        <div>
          <p className={style.program}>{shellWords.program}</p>
          <p className={style.quiet}>
            {fill(aboutWords.version, { version })} · {aboutWords.purpose}
          </p>
        </div>
      </div>
      <Tabs.Root defaultValue="program">
        <Tabs.List className={style.tabs} aria-label={aboutWords.title}>
          <Tabs.Trigger value="program">{aboutWords.tabs.program}</Tabs.Trigger>
          <Tabs.Trigger value="licences">{aboutWords.tabs.licences}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="program" className={style.tab}>
          <ul className={style.facts}>
            <li>{aboutWords.offline}</li>
            <li>{aboutWords.secrecy}</li>
            <li>{aboutWords.licence}</li>
          </ul>
          {templates.length > 0 && (
            <>
              <h3 className={looks.groupTitle}>{aboutWords.formats}</h3>
              <ul className={style.quiet}>
                {templates.map(({ id, name, notice }) => (
                  <li key={id}>
                    {name} · {notice}
                  </li>
                ))}
              </ul>
            </>
          )}
          <Runtime load={loadVersions} />
        </Tabs.Content>
        <Tabs.Content value="licences" className={style.tab}>
          <Licences load={loadLicences} />
        </Tabs.Content>
      </Tabs.Root>
    </Modal>
  )
}

function Runtime({ load }: { load: () => Promise<ProgramVersions | null> }) {
  const [versions, setVersions] = useState<ProgramVersions | null>(null)
  useEffect(() => void load().then(setVersions), [load])
  if (!versions) return null
  const { program, electron, chromium, node, system } = versions
  const runtime = `Electron ${electron} · Chromium ${chromium} · Node ${node}`
  return (
    <>
      <h3 className={looks.groupTitle}>{aboutWords.runtime}</h3>
      <p className={style.runtime}>{runtime}</p>
      <p className={style.runtime}>
        {aboutWords.system} {system}
      </p>
      <CopyButton label={aboutWords.copy} text={[program, runtime, system].join('\n')} />
    </>
  )
}
