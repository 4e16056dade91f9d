// What a person who enlarges everything runs into: sideways scrolling, controls outside the window, under each other, cut.
import type { Page } from '@playwright/test'

/** Each trouble in one line. `within`: the dialog, or the page. */
export function layoutTroubles(window: Page, within: string): Promise<string[]> {
  return window.evaluate((selector) => {
    const found: string[] = []
    const page = document.documentElement
    if (page.scrollWidth > innerWidth + 1) found.push(`the page is ${page.scrollWidth} wide, the window ${innerWidth}`)
    const area = document.querySelector<HTMLElement>(selector) ?? document.body
    const outside = ({ left, right, top, bottom }: DOMRect) =>
      left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1
    if (selector !== 'body' && outside(area.getBoundingClientRect())) found.push('the dialog does not fit')
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24)}`
    const controls = [
      ...area.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, [role="tab"], [role="combobox"]'),
    ]
    const shown = controls.filter(
      (one) => one.checkVisibility() && one.getClientRects().length > 0 && !one.closest('[aria-hidden="true"]'),
    )
    // The tables have two hundred cells alike.
    const tried = [
      ...shown.filter((one) => !one.matches('[data-figure]')),
      ...shown.filter((one) => one.matches('[data-figure]')).slice(0, 8),
    ]
    for (const control of tried) {
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const box = control.getBoundingClientRect()
      if (box.width < 2 || box.height < 2) continue
      const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2
      const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight || box.right > innerWidth + 1 || box.left < -1) {
        found.push(`outside: ${nameOf(control)} at ${Math.round(box.left)}–${Math.round(box.right)}`)
        continue
      }
      const top = document.elementFromPoint(x, y)
      const label = control.closest('label')
      if (top && !control.contains(top) && !top.contains(control) && !label?.contains(top))
        found.push(`covered: ${nameOf(control)} by ${nameOf(top)}`)
      const hides = getComputedStyle(control).overflowX !== 'visible' && getComputedStyle(control).textOverflow !== 'ellipsis'
      if (control.tagName === 'BUTTON' && control.scrollWidth > control.clientWidth + 2 && hides)
        found.push(`cut: ${nameOf(control)}`)
    }
    // What is looked at next finds the top of everything, as a person would.
    for (const one of [area, ...area.querySelectorAll('*')]) if (one.scrollTop > 0) one.scrollTop = 0
    return found
  }, within)
}
