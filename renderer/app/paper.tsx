import { titleLines } from '@shared/docx/write/title-lines'
import { shellWords } from '@shared/message/screen/shell'
import { memo, useCallback, useEffect, useMemo, useState, type CSSProperties, type RefObject } from 'react'
import { useStore } from 'zustand'
import { ReportEditor } from '../editor'
import { FindBar } from '../find'
import { FormTable } from '../form-table'
import type { EditorHandle } from '../store'
import style from './paper.module.css'
import { ProseFigures, sayOverwritten } from './prose-figures'
import { showDialog, type OpenDocument, type Session } from './session'
import type { FormTableProps } from '../store/form-host'
import { takeBlock, takePasted } from './take-pasted'
import { useKeepPlace } from './use-keep-place'
import { useFit, useShownZoom } from './use-shown-zoom'

interface PaperProps {
  session: Session
  document: OpenDocument
  scroller: RefObject<HTMLDivElement | null>
}

/** The report as a sheet of A4 on a desk. */
export function Paper({ session, document, scroller }: PaperProps) {
  const wide = useStore(session.screen, (state) => state.wide)
  const zoom = useShownZoom(session)
  useFit(session, scroller)
  useKeepPlace(session, scroller, zoom)
  const handle = useStore(session.editor, (state) => state.handle)
  return (
    <main className={style.desk}>
      {handle && <FindBar handle={handle} />}
      <div className={style.scroller} ref={scroller} tabIndex={-1} aria-label={shellWords.paper}>
        <div className={style.sheet} data-paper="" data-wide={wide} style={{ '--zoom': zoom } as CSSProperties}>
          {/* Another report, or the same in another form, is another document. */}
          <Editor key={editorKey(document)} session={session} document={document} />
        </div>
      </div>
      {handle && <ProseFigures key={`figures ${editorKey(document)}`} {...{ session, document, handle, scroller }} />}
    </main>
  )
}

const keys = new WeakMap<object, number>()
let lastKey = 0

function editorKey({ store }: OpenDocument): number {
  const key = keys.get(store) ?? ++lastKey
  keys.set(store, key)
  return key
}

/** Never drawn again by zoom or panels: only another report makes another editor. */
const Editor = memo(
  function Editor({ session, document }: Omit<PaperProps, 'scroller'>) {
    const [initial] = useState(document.initial)
    const ready = useCallback(
      (handle: EditorHandle) => {
        session.editor.setState({ handle })
        begin(handle, document)
      },
      // The file handle changes on the first save; the editor does not.
      // eslint-disable-next-line react/exhaustive-deps
      [session, document.store],
    )
    useEffect(() => () => session.editor.setState({ handle: null }), [session])
    const { template } = document.store.getState()
    const rules = useStore(session.state, (state) => state.templates[0]?.titleRules ?? null)
    const lines = useMemo(() => rules && ((title: string) => titleLines(title, rules)), [rules])
    const [Table] = useState(() => {
      const onBlock: FormTableProps['onBlock'] = (...pasted) => takeBlock(session, ...pasted)
      return (props: FormTableProps) => <FormTable {...props} onBlock={onBlock} />
    })
    return (
      <ReportEditor
        store={document.store}
        template={template}
        initial={initial}
        formTable={Table}
        titleLines={lines}
        onReady={ready}
        onTrouble={(trouble) => showDialog(session, { kind: 'trouble', trouble, during: 'inserting' })}
        onOverwritten={() => sayOverwritten(session)}
        takeText={(text, asText, html) => takePasted(session, text, asText, html)}
      />
    )
  },
  (before, after) => before.document.store === after.document.store,
)

/** A new report arrives with the cursor where to begin writing. */
function begin(handle: EditorHandle, { begun, store }: OpenDocument): void {
  const first = store.getState().template.sections.find((section) => section.kind === 'text')
  if (!begun || !first) return handle.focus()
  handle.goTo({ section: first.id })
  showFromTop()
}

/** From its title on, as far as the cursor stays in sight. */
function showFromTop(): void {
  const { anchorNode = null } = document.getSelection() ?? {}
  const place = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement
  place?.closest('[data-paper]')?.parentElement?.scrollTo({ top: 0 })
  place?.scrollIntoView({ block: 'nearest' })
}
