// What the editor asks of a page and jsdom has not: it lays nothing out.
import { afterEach } from 'vitest'
import { cleanup, configure } from '@testing-library/react'

afterEach(cleanup)
// A busy machine is no failure: parts of the window are fetched when they are asked for.
configure({ asyncUtilTimeout: 20_000 })

const noRect = (): DOMRect => ({ x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0, toJSON: () => ({}) })
const noRects = (): DOMRectList => Object.assign([], { item: () => null }) as unknown as DOMRectList

Range.prototype.getClientRects = noRects
Range.prototype.getBoundingClientRect = noRect
Object.assign(Text.prototype, { getClientRects: noRects })
document.elementFromPoint ??= () => null
// Newer browsers answer with a promise, older ones with nothing: who takes the answer for something else falls here.
Element.prototype.scrollIntoView ??= () => Promise.resolve()
Element.prototype.scrollTo ??= () => Promise.resolve()
CSSStyleSheet.prototype.replaceSync ??= () => undefined
// Said once in so many words by jsdom at every call: there is nothing to draw on.
HTMLCanvasElement.prototype.getContext = () => null

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

class PlainClipboardEvent extends Event {
  clipboardData = null
}

const missing: Record<string, unknown> = {
  ClipboardEvent: PlainClipboardEvent,
  ResizeObserver: NoObserver,
  IntersectionObserver: NoObserver,
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
}

for (const [name, value] of Object.entries(missing)) {
  // A name may stand there without a value.
  if (Reflect.get(globalThis, name) === undefined) Object.assign(globalThis, { [name]: value })
}
