import { CircleCheck, CircleX, X } from 'lucide-react'
import { Toast } from 'radix-ui'
import { uiWords } from '@shared/message/screen/ui'
import { Button } from './button'
import { IconButton } from './icon-button'
import style from './notices.module.css'

/** Something that happened and may be acted on for a while; it leaves by itself. */
export interface Notice {
  id: number
  kind: 'done' | 'trouble'
  words: string
  actions?: readonly { label: string; run: () => void }[]
}

/** Milliseconds: words alone are read soon, what may be acted on stays. */
const BRIEF = 5000
const LASTING = 12_000

interface NoticesProps {
  notices: readonly Notice[]
  /** What the window ends with, below them. */
  above: 'status' | 'nothing'
  onLeave: (id: number) => void
}

export function Notices({ notices, above, onLeave }: NoticesProps) {
  return (
    <Toast.Provider duration={LASTING} swipeDirection="down" label={uiWords.notice}>
      {notices.map((notice) => (
        <Toast.Root
          key={notice.id}
          className={style.notice}
          duration={notice.kind === 'done' && !notice.actions?.length ? BRIEF : LASTING}
          type={notice.kind === 'trouble' ? 'foreground' : 'background'}
          onOpenChange={(open) => !open && onLeave(notice.id)}
        >
          <span className={style.icon} data-kind={notice.kind}>
            {notice.kind === 'done' ? <CircleCheck size={18} aria-hidden /> : <CircleX size={18} aria-hidden />}
          </span>
          <Toast.Description className={style.words}>{notice.words}</Toast.Description>
          <div className={style.actions}>
            {notice.actions?.map(({ label, run }) => (
              <Toast.Action key={label} altText={label} asChild>
                <Button size="small" onClick={run}>
                  {label}
                </Button>
              </Toast.Action>
            ))}
          </div>
          <Toast.Close asChild>
            <IconButton label={uiWords.close} size="small">
              <X size={14} aria-hidden />
            </IconButton>
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport ref={keepRoom} className={style.viewport} data-notices data-above={above} />
    </Toast.Provider>
  )
}

/** The screens and dialogs end above the notices, as high as these happen to be. */
function keepRoom(viewport: HTMLElement | null): (() => void) | undefined {
  if (!viewport) return undefined
  const { style: page } = viewport.ownerDocument.documentElement
  const observer = new ResizeObserver(() => page.setProperty('--notices-room', `${viewport.offsetHeight}px`))
  observer.observe(viewport)
  return () => observer.disconnect()
}
