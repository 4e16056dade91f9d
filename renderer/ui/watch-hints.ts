/** Which hint is to be shown: one watch for the whole window. */

/** The pointer rests so long before the first hint (ms). */
const DELAY = 450
/** From one hint to the next there is no waiting within this (ms). */
const NEXT = 200

export interface ShownHint {
  element: Element
  words: string
  keys: string | null
  place: DOMRect
}

/** Tells of every change, `null` for none; the answer ends the watch. */
export function watchHints(page: Document, show: (hint: ShownHint | null) => void): () => void {
  /** What the pointer is over. */
  let over: Element | null = null
  let shown: Element | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let hiddenAt = Number.NEGATIVE_INFINITY

  const wait = (then: (() => void) | null) => {
    if (timer !== null) clearTimeout(timer)
    timer = then && setTimeout(then, DELAY)
  }
  const hide = () => {
    wait(null)
    if (!shown) return
    shown = null
    hiddenAt = performance.now()
    show(null)
  }
  const open = (element: Element) => {
    wait(null)
    const words = element.getAttribute('data-hint')
    if (!words || !element.isConnected || shown === element) return
    shown = element
    show({ element, words, keys: element.getAttribute('data-hint-keys'), place: element.getBoundingClientRect() })
  }

  const listeners: { [K in keyof DocumentEventMap]?: (event: DocumentEventMap[K]) => void } = {
    pointerover: (event) => {
      const element = event.pointerType === 'touch' ? null : hintOf(event.target)
      if (element === over) return
      over = element
      const soon = shown !== null || performance.now() - hiddenAt < NEXT
      hide()
      if (element && soon) open(element)
      else if (element) wait(() => open(element))
    },
    // Pressed, it does what it says.
    pointerdown: hide,
    focusin: (event) => {
      const element = hintOf(event.target)
      // Focus that a closing menu or dialog gives back says nothing.
      if (element?.matches(':focus-visible')) open(element)
    },
    focusout: hide,
    keydown: (event) => event.key === 'Escape' && hide(),
    scroll: hide,
    // Out of the window.
    pointerout: (event) => {
      if (event.relatedTarget !== null) return
      over = null
      hide()
    },
  }
  for (const [name, listener] of Object.entries(listeners)) page.addEventListener(name, listener as EventListener, true)
  page.defaultView?.addEventListener('blur', hide)
  return () => {
    wait(null)
    for (const [name, listener] of Object.entries(listeners)) page.removeEventListener(name, listener as EventListener, true)
    page.defaultView?.removeEventListener('blur', hide)
  }
}

const hintOf = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest('[data-hint]') : null)
