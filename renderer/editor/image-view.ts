/** Draws a picture; while it is selected its description and width can be changed in place. */
import { editorWords } from '@shared/message/screen/editor'
import type { Media } from '@shared/report'
import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { MOST_WIDTH } from './insert-image'

export class ImageView implements NodeView {
  dom = document.createElement('figure')
  private readonly picture = document.createElement('img')
  private readonly alt = document.createElement('input')
  private readonly grip = document.createElement('span')

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly getPos: () => number | undefined,
    media: ReadonlyMap<string, Media>,
  ) {
    this.dom.className = 'report-image'
    this.dom.contentEditable = 'false'
    this.picture.draggable = false
    const found = media.get(String(node.attrs.media))
    if (found) this.picture.src = `data:${found.type};base64,${found.data}`
    else this.dom.dataset.missing = editorWords.imageMissing
    this.alt.className = 'report-image-alt'
    this.alt.placeholder = editorWords.imageAlt
    this.alt.setAttribute('aria-label', editorWords.imageAlt)
    this.alt.addEventListener('change', () => this.set({ alt: this.alt.value.trim() }))
    this.alt.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) this.view.focus()
    })
    this.grip.className = 'report-image-grip'
    this.grip.title = editorWords.imageHandle
    this.grip.addEventListener('pointerdown', (event) => this.startResize(event))
    const frame = document.createElement('span')
    frame.className = 'report-image-frame'
    frame.append(this.picture, this.grip)
    this.dom.append(frame, this.alt)
    this.draw()
  }

  private draw(): void {
    const { alt, width, height } = this.node.attrs as { alt: string; width: number; height: number }
    this.picture.alt = alt
    if (document.activeElement !== this.alt) this.alt.value = alt
    this.size(width, height)
  }

  private size(width: number, height: number): void {
    this.dom.style.setProperty('--image-width', String(width / 10))
    this.dom.style.setProperty('--image-height', String(height / 10))
  }

  private set(attributes: Record<string, unknown>): void {
    const pos = this.getPos()
    if (pos === undefined) return
    const { tr } = this.view.state
    for (const [name, value] of Object.entries(attributes)) {
      if (this.node.attrs[name] !== value) tr.setNodeAttribute(pos, name, value)
    }
    if (tr.docChanged) this.view.dispatch(tr)
  }

  /** Drags the width, height in proportion; one step of the history when the pointer is let go. */
  private startResize(start: PointerEvent): void {
    start.preventDefault()
    const { width, height } = this.node.attrs as { width: number; height: number }
    const tenthsPerPixel = width / Math.max(1, this.picture.getBoundingClientRect().width)
    let wanted = width
    this.grip.setPointerCapture(start.pointerId)
    const move = (event: PointerEvent) => {
      // The picture is centred: it grows to both sides.
      wanted = Math.round(Math.min(MOST_WIDTH, Math.max(100, width + 2 * (event.clientX - start.clientX) * tenthsPerPixel)))
      this.size(wanted, (height * wanted) / width)
    }
    const end = () => {
      this.grip.removeEventListener('pointermove', move)
      this.set({ width: wanted, height: Math.max(10, Math.round((height * wanted) / width)) })
      this.draw()
    }
    this.grip.addEventListener('pointermove', move)
    this.grip.addEventListener('pointerup', end, { once: true })
    this.grip.addEventListener('pointercancel', end, { once: true })
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.media !== this.node.attrs.media) return false
    this.node = node
    this.draw()
    return true
  }

  selectNode(): void {
    this.dom.dataset.selected = ''
  }

  deselectNode(): void {
    delete this.dom.dataset.selected
  }

  stopEvent(event: Event): boolean {
    return event.target === this.alt || event.target === this.grip
  }

  ignoreMutation(): boolean {
    return true
  }
}
