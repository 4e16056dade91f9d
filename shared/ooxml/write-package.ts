/** Puts parts together to an OPC package: content types and relationships are derived, so that they always agree. */
import { writeZip } from '../zip'
import { element, writeXml, type WrittenXml, type XmlElement } from './xml-writer'

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'

export interface PackagePart {
  /** Without a leading slash. */
  name: string
  /** Media type; parts of type `application/xml` and pictures are declared by their extension. */
  type: string
  content: XmlElement | WrittenXml | Uint8Array
  /** What it points at. Part names are absolute; the text of a part uses the ids. */
  relationships?: Relationship[]
}

export interface Relationship {
  id: string
  type: string
  /** Name of the part pointed at. */
  target: string
}

/** The package as bytes; parts in the order given, relationships behind the last part of their folder. */
export function writePackage(root: Relationship[], parts: readonly PackagePart[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const files: File[] = [
    { name: '[Content_Types].xml', content: contentTypes(parts) },
    { name: '_rels/.rels', content: relationships('', root) },
    ...byFolder(parts).flatMap((folder) => [...folder, ...folder.flatMap(ownRelationships)]),
  ]
  return writeZip(
    files.map(({ name, content }) => {
      if (content instanceof Uint8Array) return { name, bytes: content, stored: true }
      return { name, bytes: 'xml' in content ? content.xml : encoder.encode(writeXml(content)) }
    }),
  )
}

type File = Pick<PackagePart, 'name' | 'content'>

function byFolder(parts: readonly PackagePart[]): PackagePart[][] {
  const folders = new Map<string, PackagePart[]>()
  for (const part of parts) folders.set(folderOf(part.name), [...(folders.get(folderOf(part.name)) ?? []), part])
  return [...folders.values()]
}

const ownRelationships = (part: PackagePart): File[] =>
  part.relationships ? [{ name: relationshipsName(part.name), content: relationships(part.name, part.relationships) }] : []

const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1)
const extensionOf = (name: string) => name.slice(name.lastIndexOf('.') + 1)

const relationshipsName = (name: string) => `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`

function relationships(source: string, list: readonly Relationship[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: RELATIONSHIPS },
    ...list.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: relativePath(source, target) })),
  )
}

function relativePath(source: string, target: string): string {
  const from = folderOf(source)
  if (target.startsWith(from)) return target.slice(from.length)
  return from.replace(/[^/]+\//g, '../') + target
}

const XML = 'application/xml'
const isDefault = (part: PackagePart) => part.type === XML || part.type.startsWith('image/')

function contentTypes(parts: readonly PackagePart[]): XmlElement {
  const extensions = new Map([
    ['rels', RELATIONSHIPS_TYPE],
    ['xml', XML],
  ])
  for (const part of parts) if (isDefault(part)) extensions.set(extensionOf(part.name), part.type)
  return element(
    'Types',
    { xmlns: CONTENT_TYPES },
    ...[...extensions].map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...parts
      .filter((part) => !isDefault(part))
      .map((part) => element('Override', { PartName: `/${part.name}`, ContentType: part.type })),
  )
}
