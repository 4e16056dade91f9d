/** Exact decimal arithmetic on digit strings: no binary float ever touches a figure. */
interface Decimal {
  /** Value without the point. */
  digits: bigint
  /** Digits behind the point. */
  scale: number
}

function parse(text: string): Decimal {
  const [whole = '0', fraction = ''] = text.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length }
}

function format({ digits, scale }: Decimal): string {
  if (scale === 0) return digits.toString()
  const negative = digits < 0n
  const text = (negative ? -digits : digits).toString().padStart(scale + 1, '0')
  return `${negative ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  const lift = (d: Decimal) => d.digits * 10n ** BigInt(scale - d.scale)
  return [lift(a), lift(b), scale]
}

const isSmall = (text: string) => text.length < 15 && !text.includes('.')

/** Sum of canonical digit strings; `"0"` for none. Whole numbers within 14 digits take the fast way. */
export function sum(values: readonly string[]): string {
  if (values.every(isSmall)) return String(values.reduce((total, v) => total + Number(v), 0))
  return format(
    values.map(parse).reduce(
      (total, value) => {
        const [a, b, scale] = align(total, value)
        return { digits: a + b, scale }
      },
      { digits: 0n, scale: 0 },
    ),
  )
}

/** `a − b`. */
export function difference(a: string, b: string): string {
  return sum([a, b.startsWith('-') ? b.slice(1) : `-${b}`])
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: string, b: string): number {
  const [left, right] = align(parse(a), parse(b))
  return left < right ? -1 : left > right ? 1 : 0
}

/** Without a sign: `-3` → `3`. */
export const magnitude = (value: string) => value.replace(/^-/, '')
