/** L09: numbers of persons and accounts, told from other long numbers by their check digit. They are never repeated. */
import type { Finding } from '../finding'
import { message } from '../message'
import type { CheckContext, CheckOf } from './check-context'
import { proseOf } from './wording'

export function checkPrivateNumbers(check: CheckOf<'private-numbers'>, context: CheckContext): Finding[] {
  return proseOf(context).flatMap(({ section, index, text }) =>
    [...text.normalize('NFKC').matchAll(/(?<![\dA-Z])\d{15,18}[\dXx](?![\dA-Z])/g)].flatMap(([number]): Finding[] => {
      const kind = isIdentity(number) ? 'L09_identity' : isCard(number) ? 'L09_card' : null
      if (kind === null) return []
      const where = { section, block: index }
      return [{ code: check.code, severity: 'warning', message: message(kind), basis: message('basisReview'), where }]
    }),
  )
}

/** GB 11643: 17 digits weighed, their sum modulo 11 names the 18th. */
function isIdentity(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number) || !/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])/.test(number)) return false
  const sum = Array.from(number.slice(0, 17)).reduce((all, digit, i) => all + Number(digit) * (2 ** (17 - i) % 11), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}

/** The check of ISO/IEC 7812: every second digit from the right doubled. */
function isCard(number: string): boolean {
  if (!/^\d{16,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((all, char, i) => {
    const digit = Number(char) * (i % 2 === 0 ? 1 : 2)
    return all + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}
