/** One package that is part of the program. */
export interface Licence {
  name: string
  version: string
  /** SPDX expression. */
  licence: string
  /** In full. */
  text: string
}

/** `licences.json`, written when the program is built; `null` for anything else. */
export function readLicences(value: unknown): Licence[] | null {
  return Array.isArray(value) && value.length > 0 && value.every(isLicence) ? value : null
}

const isLicence = (value: unknown): value is Licence =>
  typeof value === 'object' &&
  value !== null &&
  (['name', 'version', 'licence', 'text'] as const).every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
