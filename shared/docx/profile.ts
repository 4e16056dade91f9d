import { failed, ok, type Result } from '../finding'
import { message } from '../message'
import { wordProfileData, type WordProfile } from './profile-data'

export type { FormLayout, StyleData, StyleId, WordProfile } from './profile-data'

/** `data` is parsed JSON of a template folder. Trouble E51 names the place of the first fault. */
export function parseWordProfile(data: unknown): Result<WordProfile> {
  const parsed = wordProfileData.safeParse(data)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refuse(issue?.path.join('.') ?? '', issue?.message ?? '')
  }
  const profile = parsed.data
  const [styleId] = Object.entries(profile.styles).find(([, style]) => !profile.fonts[style.font]) ?? []
  if (styleId) return refuse(`styles.${styleId}.font`, 'no such font')
  const listed = new Set(profile.fontTable.map((font) => font.name))
  const unlisted = [
    ...Object.values(profile.fonts).flatMap((font) => [font.eastAsia, font.latin]),
    ...Object.values(profile.choices.fonts).flat(),
  ].find((name) => !listed.has(name))
  return unlisted ? refuse('fontTable', `${unlisted} is missing`) : ok(profile)
}

function refuse(place: string, reason: string): Result<never> {
  return failed({ code: 'E51', message: message('E51', { place, reason }) })
}

/** Width of the text area in twips. */
export const textWidth = ({ page }: WordProfile) => page.width - page.left - page.right
