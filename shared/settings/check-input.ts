/** What the checks know of the office and its choices. */
import type { MoreInput, Office } from '../check'
import type { Organ } from '../report'
import type { OfficeData } from '../template'
import type { CheckSettings, OrganProfile, Settings } from './settings'

const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

/**
 * For a report of `organ`. Another office's report is not measured by this one's name, kind and area; the choice of checks
 * holds for all. The same objects as long as the settings are the same.
 */
export function checkInput({ organ: profile, checks }: Settings, organ: Organ, data: OfficeData | null): MoreInput {
  const ruleSet = data?.ruleSets.find(({ id }) => id === checks.ruleSet)
  const choices = { off: offOf(checks), carriedCases: checks.carriedCases, ...(ruleSet && { ruleSet }) }
  if (!isOwn(organ, profile)) return choices
  const area = data ? areaOf(profile, data) : undefined
  return { ...choices, office: officeOf(profile), ...(area && { area }) }
}

/** Whether a report under that name is this office's. */
export function isOwn({ fullName }: Pick<Organ, 'fullName'>, profile: OrganProfile): boolean {
  const name = plain(fullName)
  return (
    name !== '' &&
    profile.fullName !== '' &&
    [profile.fullName, profile.shortName, ...profile.otherNames].map(plain).includes(name)
  )
}

/** Whether `checkInput` has something to look up in the list of areas and rule sets. */
export const needsOfficeData = ({ organ, checks }: Settings): boolean => organ.province !== '' || checks.ruleSet !== null

const offSets = new WeakMap<CheckSettings, ReadonlySet<string>>()

function offOf(checks: CheckSettings): ReadonlySet<string> {
  const known = offSets.get(checks) ?? new Set(checks.off)
  offSets.set(checks, known)
  return known
}

const offices = new WeakMap<OrganProfile, Office>()

function officeOf(profile: OrganProfile): Office {
  const { fullName, shortName, otherNames, kind, website, address, postcode, phone, signature } = profile
  const known = offices.get(profile) ?? { fullName, shortName, otherNames, kind, website, address, postcode, phone, signature }
  offices.set(profile, known)
  return known
}

const areas = new WeakMap<OrganProfile, { data: OfficeData; area: readonly string[] | undefined }>()

/** A body of the whole province is at home in each of its cities. */
function areaOf(profile: OrganProfile, data: OfficeData): readonly string[] | undefined {
  const known = areas.get(profile)
  if (known?.data === data) return known.area
  const province = data.areas.find(({ name }) => name === profile.province)
  const area = province && [province.name, ...(profile.city === '' ? province.cities : [profile.city])]
  areas.set(profile, { data, area })
  return area
}
