/** Which names of columns are kinds of applicants and which are results, so that a tick below them says it of the row. */
import { bareWord, type LedgerWords } from './ledger-words'

export type TickRole = 'applicant' | 'result'

export interface TickNames {
  role: TickRole
  /** What a column of this role is called. */
  title: string
  /** Whether the names over a column, outermost first, say that it is one of these. */
  isOf: (path: readonly string[]) => boolean
  /** Whether they say that it is something else. */
  isOther: (path: readonly string[]) => boolean
  /** One kind or result, or several of them together. */
  isWord: (text: string) => boolean
  /** Several kinds or results together, which say nothing until one of them follows. */
  isWhole: (text: string) => boolean
}

export function tickNames(words: LedgerWords): TickNames[] {
  const groups = new Set(words.form.lines.flatMap((line) => line.groups.map(bareWord)))
  const organizations = new Set(words.organizations)
  const roles = [
    { role: 'applicant', known: words.applicants, wholes: organizations, detail: 'applicantDetail' },
    { role: 'result', known: words.results, wholes: groups, detail: 'detail' },
  ] as const
  const isWord = ({ known, wholes }: (typeof roles)[number], text: string) =>
    known.has(bareWord(text)) || wholes.has(bareWord(text))
  const columnNames = new Set([...Object.values(words.columns).flat(), ...words.personal].map(bareWord))
  return roles.map((one) => {
    const other = roles.find(({ role }) => role !== one.role)!
    const leads = (from: (typeof roles)[number], path: readonly string[]) => {
      const titles = [...words.columns[from.role], ...words.columns[from.detail]].map(bareWord)
      return path.slice(0, -1).some((name) => isWord(from, name) || titles.includes(bareWord(name)))
    }
    const isOf = (mine: typeof one | typeof other, its: typeof one | typeof other, path: readonly string[]) => {
      const own = path.at(-1) ?? ''
      return isWord(mine, own) && (leads(mine, path) || !(isWord(its, own) || leads(its, path)))
    }
    return {
      role: one.role,
      title: words.columns[one.role][0] ?? '',
      isOf: (path) => isOf(one, other, path),
      isOther: (path) => isOf(other, one, path) || columnNames.has(bareWord(path.at(-1) ?? '')),
      isWord: (text) => isWord(one, text),
      isWhole: (text) => one.wholes.has(bareWord(text)) && !one.known.has(bareWord(text)),
    }
  })
}
