/** Between pages, as in the style sheet. */
const SPACE = 16

const pagesOf = (scroller: HTMLElement) => [...scroller.querySelectorAll<HTMLElement>('[data-preview-page]')]

/** Brings a page to the top; the first or the last one instead of one that does not exist. */
export function scrollToPage(scroller: HTMLElement, page: number): void {
  const pages = pagesOf(scroller)
  const target = pages[Math.min(pages.length, Math.max(1, page)) - 1]
  if (target) scroller.scrollTo({ top: target.offsetTop - SPACE })
}

/** The page that takes most of the upper half, from 1. */
export function pageAt(scroller: HTMLElement): number {
  const pages = pagesOf(scroller)
  const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
  if (atEnd) return pages.length
  const line = scroller.scrollTop + scroller.clientHeight / 2
  return (
    Math.max(
      0,
      pages.findLastIndex((page) => page.offsetTop <= line),
    ) + 1
  )
}
