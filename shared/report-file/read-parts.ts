/** Parts of the package: JSON texts and pictures. */
import { ok, type Result } from '../finding'
import { isDrawable, mediaType, toBase64, type Media } from '../report'
import type { ZipArchive } from '../zip'
import { damaged, tooLarge } from './damage'
import { mediaPart } from './write-report-file'

/** `undefined` for a part that is not there. */
export function readJson(zip: ZipArchive, part: string): Result<unknown> {
  if (!zip.has(part)) return ok(undefined)
  const content = zip.read(part)
  if (!content.ok) return content.fault === 'too-large' ? tooLarge() : damaged(part)
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content.value)) as unknown)
  } catch {
    return damaged(part)
  }
}

/** The bytes of the pictures named, each of the kind it says. */
export function readMedia(zip: ZipArchive, named: Readonly<Record<string, Pick<Media, 'type'>>>): Result<Record<string, Media>> {
  const media: Record<string, Media> = {}
  for (const [id, { type }] of Object.entries(named)) {
    const part = mediaPart(id, type)
    const content = zip.read(part)
    if (!content.ok || mediaType(content.value) !== type) return damaged(part)
    if (!isDrawable(content.value, type)) return tooLarge()
    media[id] = { type, data: toBase64(content.value) }
  }
  return ok(media)
}
