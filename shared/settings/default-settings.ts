import { defaultWordOptions } from '../docx/write/word-options'
import type { Settings } from './settings'

/** What counts until a person chooses otherwise. Plain values: the page needs no schema to have them. */
export const DEFAULT_SETTINGS: Settings = {
  organ: {
    fullName: '',
    shortName: '',
    otherNames: [],
    kind: 'unknown',
    province: '',
    city: '',
    website: '',
    address: '',
    postcode: '',
    phone: '',
    signature: '',
  },
  look: { theme: 'system', zoom: 1, wide: false },
  export: { format: 'docx', options: defaultWordOptions },
  // The journal loses no word; a person's own file is written when the person says so.
  saving: { auto: false, minutes: 5, backups: 20 },
  checks: { off: [], ruleSet: null, carriedCases: true },
  ledger: { remember: true, applicants: {}, results: {} },
}
