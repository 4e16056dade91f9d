import { fill } from '@shared/message'
import { aboutWords } from '@shared/message/screen/about'
import { useEffect, useState } from 'react'
import type { Licence } from './read-licences'
import style from './support.module.css'

/** `undefined` while they are read, `null` when there are none to be read. */
export function Licences({ load }: { load: () => Promise<Licence[] | null> }) {
  const [licences, setLicences] = useState<Licence[] | null | undefined>()
  const [query, setQuery] = useState('')
  useEffect(() => void load().then(setLicences, () => setLicences(null)), [load])
  if (!licences) {
    return <p role="status">{licences === null ? aboutWords.failed : aboutWords.loading}</p>
  }
  const asked = query.trim().toLowerCase()
  const shown = licences.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(asked))
  return (
    <>
      <p className={style.quiet}>{fill(aboutWords.licencesHint, { n: licences.length })}</p>
      <p className={style.quiet}>{aboutWords.licencesRuntime}</p>
      <input
        type="search"
        className={style.filter}
        aria-label={aboutWords.search}
        placeholder={aboutWords.search}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {shown.length === 0 && <p role="status">{fill(aboutWords.noMatch, { query: query.trim() })}</p>}
      <ul className={style.licences}>
        {shown.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                <span className={style.package}>{name}</span>
                <span className={style.quiet}>{version}</span>
                <span className={style.licence}>{licence}</span>
              </summary>
              <pre className={style.text}>{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}
