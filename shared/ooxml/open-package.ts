/** A package of parts (OPC): Word, Excel and their kin. Everything is looked up by relationship, never by a usual name. */
import { openZip, ZIP_LIMITS, type ZipArchive, type ZipFault, type ZipLimits, type ZipResult } from '../zip'
import { readXml, type XmlFault, type XmlResult } from './read-xml'
import { childrenNamed } from './xml-tree'

export interface Relation {
  id: string
  /** Last word of the type's address: `styles`, `image` …; the same for strict and transitional files. */
  type: string
  /** Name of the part, or the address as it stands for an external one (never followed). */
  target: string
  external: boolean
}

export type PartFault = ZipFault | XmlFault

export interface OfficePackage {
  names: readonly string[]
  /** Media type, lower case; `""` when none is declared. */
  contentType(part: string): string
  /** Of a part, or of the package itself for `""`; none when the list is missing or damaged. */
  relations(part: string): Relation[]
  /** Part names are compared without regard to case, as the format has it. */
  bytes(part: string): ZipResult<Uint8Array<ArrayBuffer>>
  xml(part: string): XmlResult | { ok: false; fault: ZipFault }
}

export function openPackage(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipResult<OfficePackage> {
  const zip = openZip(bytes, limits)
  return zip.ok ? { ok: true, value: packageOf(zip.value) } : zip
}

function packageOf(zip: ZipArchive): OfficePackage {
  const actual = new Map(zip.names.map((name) => [name.toLowerCase(), name]))
  const bytes = (part: string) => zip.read(actual.get(part.toLowerCase()) ?? part)
  const xml = (part: string) => {
    const content = bytes(part)
    return content.ok ? readXml(content.value) : content
  }
  const types = contentTypes(xml('[Content_Types].xml'))
  return {
    names: zip.names,
    bytes,
    xml,
    contentType: (part) => types.overrides.get(part.toLowerCase()) ?? types.defaults.get(extensionOf(part)) ?? '',
    relations: (part) => relationsOf(part, xml(relationsPart(part))),
  }
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1)
const extensionOf = (part: string) => part.slice(part.lastIndexOf('.') + 1).toLowerCase()
const relationsPart = (part: string) => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`

function contentTypes(part: ReturnType<OfficePackage['xml']>) {
  const overrides = new Map<string, string>()
  const defaults = new Map<string, string>()
  if (part.ok) {
    for (const { attributes } of childrenNamed(part.value, 'ct:Override')) {
      overrides.set((attributes.PartName ?? '').replace(/^\//, '').toLowerCase(), (attributes.ContentType ?? '').toLowerCase())
    }
    for (const { attributes } of childrenNamed(part.value, 'ct:Default')) {
      defaults.set((attributes.Extension ?? '').toLowerCase(), (attributes.ContentType ?? '').toLowerCase())
    }
  }
  return { overrides, defaults }
}

function relationsOf(source: string, part: ReturnType<OfficePackage['xml']>): Relation[] {
  if (!part.ok) return []
  return childrenNamed(part.value, 'rel:Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes
    const external = TargetMode.toLowerCase() === 'external'
    const type = Type.slice(Type.lastIndexOf('/') + 1)
    return { id: Id, type, external, target: external ? Target : resolve(folderOf(source), Target) }
  })
}

/** The part that a relative address in a folder means. */
function resolve(folder: string, target: string): string {
  const path = decodeName(target.replace(/#.*$/, '').replace(/\\/g, '/'))
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
