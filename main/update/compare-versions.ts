/** Order of two versions after semver.org 2.0.0, 11; `null` where one of them is no version. Negative: `a` is older. */
export function compareVersions(a: string, b: string): number | null {
  const [one, other] = [read(a), read(b)]
  if (!one || !other) return null
  for (const i of [0, 1, 2]) if (one.numbers[i] !== other.numbers[i]) return one.numbers[i]! - other.numbers[i]!
  return compareStages(one.stages, other.stages)
}

function read(version: string): { numbers: number[]; stages: string[] } | null {
  const found = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(version)
  return found && { numbers: found.slice(1, 4).map(Number), stages: found[4]?.split('.') ?? [] }
}

/** A version with a stage (`-beta.1`) comes before the one without. */
function compareStages(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [one, other] = [a[i], b[i]]
    if (one === undefined || other === undefined) return a.length - b.length
    if (one === other) continue
    const numbers = [one, other].map((part) => /^\d+$/.test(part))
    if (numbers[0] && numbers[1]) return Number(one) - Number(other)
    if (numbers[0] !== numbers[1]) return numbers[0] ? -1 : 1
    return one < other ? -1 : 1
  }
  return 0
}
