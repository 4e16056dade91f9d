/** A heading that our writer put into one paragraph with its text is a paragraph of its own again. */
import { child, childElements, type XmlElement } from '../../ooxml'
import { RUN_IN_STOP, RUN_IN_STYLE } from '../run-in'
import { flow } from './flow'
import { valueOf } from './properties'
import type { ReadContext } from './read-context'

interface RunIn {
  heading: XmlElement
  text: XmlElement
}

/** `null` for a paragraph that does not begin with the words of such a heading. */
export function splitRunIn(paragraph: XmlElement, context: ReadContext): RunIn | null {
  const nodes = childElements(paragraph)
  const first = nodes.findIndex((node) => runsOf(node).length > 0)
  if (first < 0 || !isHeading(nodes[first]!, context)) return null
  const end = nodes.findIndex((node, i) => i > first && runsOf(node).length > 0 && !isHeading(node, context))
  const rest = end < 0 ? [] : nodes.slice(end)
  const properties = nodes.filter((node) => node.name === 'w:pPr')
  const heading = (end < 0 ? nodes : nodes.slice(0, end)).filter((node) => node.name !== 'w:pPr')
  return {
    heading: { ...paragraph, children: heading },
    text: { ...paragraph, children: [...properties, ...withoutStop(rest)] },
  }
}

/** Runs of a child that is one, or a mark or link around some. */
const runsOf = (node: XmlElement): XmlElement[] =>
  node.name === 'w:r' ? [node] : node.name === 'w:pPr' ? [] : childElements(node).flatMap(runsOf)

const isHeading = (node: XmlElement, context: ReadContext) => runsOf(node).every((run) => hasStyle(run, context))

function hasStyle(run: XmlElement, context: ReadContext): boolean {
  const style = context.styles.character(valueOf(child(child(run, 'w:rPr'), 'w:rStyle')))
  return style?.id === RUN_IN_STYLE.id || style?.name === RUN_IN_STYLE.name
}

/** The stop between the two is the writer's; it may stand in words that were put in, but not in words that were taken out. */
function withoutStop(nodes: readonly XmlElement[]): XmlElement[] {
  const first = flow({ name: '', attributes: {}, children: [...nodes] })
    .filter((node) => node.name === 'w:r')
    .flatMap((run) => childElements(run))
    .find((node) => node.name === 'w:t')
  const words = first?.children.join('') ?? ''
  if (!first || !words.startsWith(RUN_IN_STOP)) return [...nodes]
  const shorter: XmlElement = { ...first, children: [words.slice(RUN_IN_STOP.length)] }
  const replace = (node: XmlElement): XmlElement =>
    node === first
      ? shorter
      : { ...node, children: node.children.map((inner) => (typeof inner === 'string' ? inner : replace(inner))) }
  return nodes.map(replace)
}
