import { memo, useLayoutEffect, useRef } from 'react'
import style from './preview.module.css'

interface PreviewPageProps {
  html: string
  sheet: CSSStyleSheet
  label: string
  /** CSS pixels of the paper, and how large it is drawn. */
  width: number
  height: number
  scale: number
}

/**
 * One printed page. Its markup stands in a tree of its own, so that the styles of the window and of the paper do not
 * meet; everything from the report was escaped when it was written, and the window's policy runs no script of a page.
 */
export const PreviewPage = memo(function PreviewPage({ html, sheet, label, width, height, scale }: PreviewPageProps) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = host.current
    if (!element) return
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    root.innerHTML = html
  }, [html, sheet])
  return (
    <section
      className={style.page}
      aria-label={label}
      data-preview-page=""
      style={{ width: width * scale, height: height * scale }}
    >
      <div ref={host} className={style.host} lang="zh-CN" style={{ width, height, transform: `scale(${scale})` }} />
    </section>
  )
})
