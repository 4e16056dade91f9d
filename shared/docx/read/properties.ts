/** Properties as WordprocessingML writes them. */
import { child, type XmlElement } from '../../ooxml'

export const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val']

/** A switch: present means on, unless its value says otherwise; `undefined` when it is not there at all. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name)
  if (!element) return undefined
  const value = valueOf(element)
  return value === undefined || !/^(0|false|off|none)$/.test(value)
}

/** A whole number within bounds; `fallback` for anything else. */
export function wholeNumber(text: string | undefined, fallback: number, least: number, most: number): number {
  if (text === undefined || !/^[-+]?\d{1,9}$/.test(text.trim())) return fallback
  return Math.min(most, Math.max(least, Number(text)))
}
