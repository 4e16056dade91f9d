/** The official Word profile of the 2021 template for tests. */
import { parseWordProfile, type WordProfile } from '@shared/docx/profile'
import profile from './gov-disclosure-2021/word-official.json'

export const officialProfileData = (): unknown => structuredClone(profile)

export function officialProfile(): WordProfile {
  const result = parseWordProfile(profile)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}
