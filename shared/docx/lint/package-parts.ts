/** Content types, relationships and parts agree in both directions: nothing missing, nothing left over. */
import { childrenNamed } from '../../ooxml/xml-tree'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendants } from './xml-tree'

const TYPES = '[Content_Types].xml'
/** Relationships that the text of a part has to ask for by their id. */
const USED_BY_ID = ['image', 'footer', 'header', 'hyperlink']

export function lintPackageParts(file: LintPackage): LintBreach[] {
  return [...contentTypes(file), ...relationships(file)].map(([place, what]) => ({ rule: 'package', place, what }))
}

type Fault = [place: string, what: string]

function contentTypes({ names, parts }: LintPackage): Fault[] {
  const root = parts.get(TYPES)
  if (!root) return [[TYPES, 'is missing']]
  const list = (name: string, key: string) => childrenNamed(root, name).map((node) => node.attributes[key] ?? '')
  const overrides = list('Override', 'PartName')
  const extensions = list('Default', 'Extension')
  const declared = (name: string) => overrides.includes(`/${name}`) || extensions.includes(name.slice(name.lastIndexOf('.') + 1))
  return [
    ...names.filter((name) => name !== TYPES && !declared(name)).map((name): Fault => [name, 'has no content type']),
    ...overrides
      .filter((name) => !names.includes(name.slice(1)))
      .map((name): Fault => [TYPES, `declares ${name}, which is missing`]),
    ...[...overrides, ...extensions]
      .filter((name, i, all) => all.indexOf(name) !== i)
      .map((name): Fault => [TYPES, `declares ${name} twice`]),
  ]
}

interface Link {
  id: string
  type: string
  target: string
}

function relationships({ names, parts }: LintPackage): Fault[] {
  const faults: Fault[] = []
  const reached = new Set<string>([TYPES])
  for (const [name, root] of [...parts].filter(([part]) => part.endsWith('.rels'))) {
    const source = name.replace(/_rels\/([^/]*)\.rels$/, '$1')
    if (source !== '' && !names.includes(source)) faults.push([name, 'belongs to no part'])
    reached.add(name)
    const links = linksOf(root, source)
    for (const { id, target } of links) {
      reached.add(target)
      if (!names.includes(target)) faults.push([name, `${id} leads to ${target}, which is missing`])
    }
    faults.push(...idFaults(name, links, parts.get(source)))
  }
  return [...faults, ...names.filter((name) => !reached.has(name)).map((name): Fault => [name, 'cannot be reached'])]
}

function linksOf(root: XmlElement, source: string): Link[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  return childrenNamed(root, 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').replace(/^.*\//, ''),
    target: absolute(folder, attributes.Target ?? ''),
  }))
}

function absolute(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  return target.startsWith('../') ? absolute(folder.replace(/[^/]+\/$/, ''), target.slice(3)) : folder + target
}

function idFaults(name: string, links: readonly Link[], source: XmlElement | undefined): Fault[] {
  const ids = links.map((link) => link.id)
  const asked = source ? descendants(source).flatMap(relationshipIds) : []
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id): Fault => [name, `${id} occurs twice`]),
    ...asked.filter((id) => !ids.includes(id)).map((id): Fault => [name, `${id} is asked for and missing`]),
    ...links
      .filter((link) => USED_BY_ID.includes(link.type) && !asked.includes(link.id))
      .map((link): Fault => [name, `${link.id} is never used`]),
  ]
}

function relationshipIds({ attributes }: XmlElement): string[] {
  const ids: string[] = []
  for (const key in attributes) if (key.startsWith('r:')) ids.push(attributes[key]!)
  return ids
}
