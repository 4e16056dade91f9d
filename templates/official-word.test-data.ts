/** The Word profiles of the 2021 template for tests. */
import { parseWordProfile, type WordProfile } from '@shared/docx/profile'
import profile from './gov-disclosure-2021/word-official.json'
import plain from './gov-disclosure-2021/word-plain.json'

export const officialProfileData = (): unknown => structuredClone(profile)

export const officialProfile = (): WordProfile => parsed(profile)
export const plainProfile = (): WordProfile => parsed(plain)

function parsed(data: unknown): WordProfile {
  const result = parseWordProfile(data)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}
