import type { OfficePackage, Relation } from '../../ooxml'
import { newMedia, type Media } from '../../report'
import { pictureSize } from './picture-size'
import type { FoundPicture } from './read-context'
import type { ReaderFindings } from './reader-findings'

/** Finds the pictures of a part by their relationships and puts them into `media`; each part is read once. */
export function findPictures(
  file: OfficePackage,
  relations: readonly Relation[],
  media: Record<string, Media>,
  findings: ReaderFindings,
): (relationship: string) => FoundPicture | null {
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const found = new Map<string, FoundPicture | null>()
  return (id) => {
    const known = found.get(id)
    if (known !== undefined) return known
    const picture = load(file, byId.get(id), media, findings)
    found.set(id, picture)
    return picture
  }
}

function load(
  file: OfficePackage,
  relation: Relation | undefined,
  media: Record<string, Media>,
  findings: ReaderFindings,
): FoundPicture | null {
  // An address outside the file is never followed.
  const content = relation && !relation.external ? file.bytes(relation.target) : undefined
  if (!content?.ok) {
    findings.note('O57', relation?.target)
    return null
  }
  const picture = newMedia(content.value)
  if (!picture) {
    findings.note('O56', relation?.target.replace(/^.*\//, ''))
    return null
  }
  media[picture.id] = picture.media
  return { media: picture.id, ...pictureSize(content.value, picture.media.type) }
}
