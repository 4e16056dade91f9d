/** What runs look like: their own properties on top of their style's. Most runs of a document share a few. */
import { child, type XmlElement } from '../../ooxml'
import type { Mark } from '../../report'
import { valueOf } from './properties'
import { readRunProperties, type RunProperties, type Styles } from './styles'

export interface RunLook {
  properties: RunProperties
  /** Never changed: runs share it. */
  marks: Mark[]
}

export interface RunLooks {
  of(own: XmlElement | undefined): RunLook
}

/** Of one document: its reader gives properties that repeat as one and the same element. */
export function runLooks(styles: Styles): RunLooks {
  const known = new Map<XmlElement | undefined, RunLook>()
  return {
    of(own) {
      const found = known.get(own)
      if (found) return found
      const properties = { ...runStyle(own, styles), ...readRunProperties(own) }
      const look = { properties, marks: marksOf(properties) }
      known.set(own, look)
      return look
    },
  }
}

/** Emphasis is what the run itself or its own style adds; the look of the paragraph's style is no emphasis. */
export function marksOf(properties: RunProperties): Mark[] {
  const { bold, underline, raised } = properties
  return [
    ...(bold ? ['bold' as const] : []),
    ...(raised === 'subscript' || raised === 'superscript' ? [raised] : []),
    ...(underline ? ['underline' as const] : []),
  ]
}

function runStyle(own: XmlElement | undefined, styles: Styles): RunProperties {
  const style = styles.character(valueOf(child(own, 'w:rStyle')))
  if (!style) return {}
  const { bold, underline, raised, hidden, struck, colour, ground, size } = style
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(underline === undefined ? {} : { underline }),
    ...(raised === undefined ? {} : { raised }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(struck === undefined ? {} : { struck }),
    ...(colour === undefined ? {} : { colour }),
    ...(ground === undefined ? {} : { ground }),
    ...(size === undefined ? {} : { size }),
  }
}
