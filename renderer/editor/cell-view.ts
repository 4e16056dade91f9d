/** Draws a cell of an ordinary table: numbers stand in the middle and words left, as they will in the Word file. */
import { isNumberCell } from '@shared/report'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { shownText } from './figure-chip/chips-in'

export class CellView implements NodeView {
  dom = document.createElement('td')
  contentDOM = this.dom

  constructor(private node: Node) {
    this.draw()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.draw()
    return true
  }

  private draw(): void {
    const { colspan, rowspan } = this.node.attrs as { colspan: number; rowspan: number }
    if (this.dom.colSpan !== colspan) this.dom.colSpan = colspan
    if (this.dom.rowSpan !== rowspan) this.dom.rowSpan = rowspan
    this.dom.toggleAttribute('data-number', this.node.children.every(isNumber))
  }
}

const isNumber = (paragraph: Node) => isNumberCell(paragraph.textBetween(0, paragraph.content.size, undefined, shownText))
