export * from './open-package'
export * from './read-xml'
export * from './xml-tree'
export type { XmlElement, XmlNode } from './xml-writer'
