/** XML that a person can read and compare: an element to a line, properties and runs together on one. */
import type { XmlElement, XmlNode } from '../ooxml/xml-writer'

/** Printed on one line with everything they hold. */
const SHORT = /^w:(pPr|rPr|tblPr|tblGrid|trPr|tcPr|r|bookmarkStart|bookmarkEnd|sectPr)$/
/** The same on every run of a style; their presence is tested elsewhere. */
const FONTS = /<w:rFonts w:ascii="[^"]*" w:cs="[^"]*" w:eastAsia="([^"]*)" w:hAnsi="[^"]*" w:hint="eastAsia"\/>/g

export function readableXml(root: XmlElement): string {
  return `${lines(root, '').join('\n')}\n`.replace(FONTS, '{$1}')
}

function lines(node: XmlNode, indent: string): string[] {
  if (typeof node === 'string' || node.children.length === 0 || SHORT.test(node.name)) return [indent + oneLine(node)]
  if (node.children.every((child) => typeof child === 'string')) return [indent + oneLine(node)]
  return [
    `${indent}${start(node)}>`,
    ...node.children.flatMap((child) => lines(child, `${indent}  `)),
    `${indent}</${node.name}>`,
  ]
}

function oneLine(node: XmlNode): string {
  if (typeof node === 'string') return node
  if (node.children.length === 0) return `${start(node)}/>`
  return `${start(node)}>${node.children.map(oneLine).join('')}</${node.name}>`
}

const start = (node: XmlElement) =>
  `<${node.name}${Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')}`
