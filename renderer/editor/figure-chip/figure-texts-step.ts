/** New texts of any number of figures as one change of the document, in one walk: a cell may be followed by hundreds. */
import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { Step, StepMap, StepResult, type Mappable } from '@tiptap/pm/transform'
import { attributesOf, isFigure } from './figure-node'

export interface FigureText {
  /** Position of the figure in the document. */
  pos: number
  text: string
}

export class FigureTextsStep extends Step {
  /** `texts`: in document order. */
  constructor(readonly texts: readonly FigureText[]) {
    super()
  }

  apply(doc: Node): StepResult {
    const pending = [...this.texts].reverse()
    const changed = withTexts(doc, 0, pending)
    return pending.length === 0 ? StepResult.ok(changed) : StepResult.fail('no figure at its place')
  }

  /** Nothing moves. */
  override getMap(): StepMap {
    return StepMap.empty
  }

  invert(doc: Node): FigureTextsStep {
    return new FigureTextsStep(this.texts.map(({ pos }) => ({ pos, text: attributesOf(doc.nodeAt(pos)!).text })))
  }

  map(mapping: Mappable): FigureTextsStep | null {
    const kept = this.texts.flatMap(({ pos, text }) => {
      const moved = mapping.mapResult(pos, 1)
      return moved.deletedAfter ? [] : [{ pos: moved.pos, text }]
    })
    return kept.length === 0 ? null : new FigureTextsStep(kept)
  }

  toJSON(): object {
    return { stepType: 'figureTexts', texts: this.texts }
  }

  static override fromJSON(_schema: Schema, json: { texts: FigureText[] }): FigureTextsStep {
    return new FigureTextsStep(json.texts)
  }
}

Step.jsonID('figureTexts', FigureTextsStep)

/** Takes what lies inside from the end of `pending`; parts without a change stay the same nodes. */
function withTexts(node: Node, start: number, pending: FigureText[]): Node {
  const children: Node[] = []
  let changed = false
  node.forEach((child, offset) => {
    const pos = start + offset
    const next = pending.at(-1)
    if (!next || next.pos >= pos + child.nodeSize) {
      children.push(child)
      return
    }
    const replaced =
      isFigure(child) && next.pos === pos
        ? withText(child, pending.pop()!.text)
        : child.isLeaf
          ? child
          : withTexts(child, pos + 1, pending)
    changed ||= replaced !== child
    children.push(replaced)
  })
  return changed ? node.copy(Fragment.fromArray(children)) : node
}

const withText = (figure: Node, text: string): Node => figure.type.create({ ...figure.attrs, text }, null, figure.marks)
