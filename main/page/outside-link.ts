/**
 * An address in the text of a report is words. The system opens it, never the page, and only after a person has seen it
 * whole and said yes.
 */

const SCHEMES = new Set(['http:', 'https:', 'mailto:'])
const LONGEST = 2000
const AROUND = /^[“"‘'《（(【<]+|[”"’'》）)】>。，、；：！？,.;:!?]+$/g

/** The address that marked words are; `null` for anything else, for other schemes and for names that hide the true host. */
export function outsideAddress(words: string): string | null {
  const bare = words.trim().replace(AROUND, '')
  if (bare === '' || bare.length > LONGEST || /\s|\p{Cc}|\p{Cf}/u.test(bare)) return null
  try {
    const url = new URL(/^www\./i.test(bare) ? `http://${bare}` : bare)
    // Before an @ anything may stand that looks like a host.
    const honest = url.username === '' && url.password === ''
    return SCHEMES.has(url.protocol) && honest ? url.href : null
  } catch {
    return null
  }
}

export interface Outside {
  ask: (address: string) => Promise<boolean>
  open: (address: string) => Promise<void>
}

/** Whether it was handed to the system. */
export async function openOutside(address: string, { ask, open }: Outside): Promise<boolean> {
  // Whoever calls: what is opened is looked at here.
  const known = outsideAddress(address)
  if (known === null || !(await ask(known))) return false
  return open(known).then(
    () => true,
    () => false,
  )
}
