import { fill } from '@shared/message'
import { dialogWords } from '@shared/message/screen/dialogs'
import { shellWords } from '@shared/message/screen/shell'
import type { Template } from '@shared/template'
import { BrandMark, Modal } from '../ui'
import style from './dialogs.module.css'

export interface AboutDialogProps {
  version: string
  templates: readonly Pick<Template, 'id' | 'name' | 'notice'>[]
  onClose: () => void
}

export function AboutDialog({ version, templates, onClose }: AboutDialogProps) {
  return (
    <Modal title={dialogWords.about} onClose={onClose}>
      <div className={style.about}>
        <BrandMark size={48} />
        <div>
          <p className={style.program}>{shellWords.program}</p>
          <p className={style.quiet}>
            {fill(dialogWords.version, { version })} · {dialogWords.purpose}
          </p>
        </div>
      </div>
      <ul className={style.facts}>
        <li>{dialogWords.offline}</li>
        <li>{dialogWords.secrecy}</li>
        <li>{dialogWords.licence}</li>
      </ul>
      {templates.length > 0 && (
        <>
          <h3 className={style.groupTitle}>{dialogWords.formats}</h3>
          <ul className={style.quiet}>
            {templates.map(({ id, name, notice }) => (
              <li key={id}>
                {name} · {notice}
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  )
}
