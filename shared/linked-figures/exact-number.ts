/** Rounding and cutting of decimal digit strings without binary floats. */
interface Fraction {
  over: bigint
  under: bigint
}

const power = (n: number) => 10n ** BigInt(n)

function fraction(digits: string): Fraction {
  const [whole = '0', decimals = ''] = digits.split('.')
  return { over: BigInt(whole + decimals), under: power(decimals.length) }
}

function written(scaled: bigint, decimals: number): string {
  const negative = scaled < 0n
  const digits = (negative ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  return `${negative ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`
}

/** `over ÷ under × times`, rounded half up (away from zero) to `decimals` digits. `under` is not 0. */
export function roundedQuotient(over: string, under: string, decimals: number, times = 1n): string {
  const [a, b] = [fraction(over), fraction(under)]
  let above = a.over * b.under * power(decimals) * times
  let below = a.under * b.over
  if (below < 0n) [above, below] = [-above, -below]
  const half = (2n * (above < 0n ? -above : above) + below) / (2n * below)
  return written(above < 0n ? -half : half, decimals)
}

/** The same with everything below the last digit dropped; `rest`: something was dropped. */
export function cutQuotient(over: string, under: string, decimals: number, times = 1n): { digits: string; rest: boolean } {
  const [a, b] = [fraction(over), fraction(under)]
  const above = a.over * b.under * power(decimals) * times
  const below = a.under * b.over
  return { digits: written(above / below, decimals), rest: above % below !== 0n }
}

/** `2.50` → `2.5`, `2.0` → `2`. */
export const withoutTail = (digits: string) => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits)
