/** Files broken on purpose: bytes changed anywhere, and parts of packages changed inside so that the container still holds. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number

const below = (random: Random, n: number) => Math.floor(random() * n)
const pick = <T>(random: Random, all: readonly T[]): T => all[below(random, all.length)]!

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** One broken file made from `good`; `other` lends foreign bytes. */
export function mutate(good: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  if (isZip(good) && random() < 0.7) return changePart(good, random)
  return isText(good) && random() < 0.6 ? strToU8(changeText(strFromU8(good), random)) : changeBytes(good, other, random)
}

const isText = (bytes: Uint8Array) => !bytes.subarray(0, 1000).includes(0) && !isZip(bytes)

function changePart(good: Uint8Array, random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(good)
  const name = pick(random, Object.keys(parts))
  const part = parts[name]!
  parts[name] = /\.(?:xml|rels|json)$/.test(name) ? strToU8(changeText(strFromU8(part), random)) : changeBytes(part, part, random)
  if (random() < 0.1) delete parts[name]
  return zipSync(parts, { level: 1 })
}

const NUMBERS = ['-1', '0', '99999999', '999999999999999999999', '1e309', '１２', '/', '—', '', 'nan']

/** Markup and words: tags lost, doubled and exchanged, numbers made absurd, depth piled up. */
function changeText(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^<>]{1,300}>|\\[a-z]+-?\d*|\t|\n/g)]
  const tag = tags.length > 0 ? pick(random, tags) : undefined
  const at = tag?.index ?? below(random, text.length + 1)
  const words = tag?.[0] ?? ''
  switch (below(random, 7)) {
    case 0:
      return text.slice(0, at) + text.slice(at + words.length)
    case 1:
      return text.slice(0, at) + words.repeat(1 + below(random, 400)) + text.slice(at + words.length)
    case 2:
      return text.slice(0, at) + (tags.length > 0 ? pick(random, tags)[0] : '') + text.slice(at + words.length)
    case 3:
      return changeNumber(text, random)
    case 4:
      return text.slice(0, below(random, text.length + 1))
    case 5: {
      const from = below(random, text.length + 1)
      const piece = text.slice(from, from + below(random, 3000))
      return text.slice(0, at) + piece + text.slice(at)
    }
    default: {
      const from = below(random, text.length + 1)
      return text.slice(0, from) + text.slice(from + below(random, 2000))
    }
  }
}

function changeNumber(text: string, random: Random): string {
  const numbers = [...text.matchAll(/\d+/g)]
  if (numbers.length === 0) return text
  const number = pick(random, numbers)
  return text.slice(0, number.index) + pick(random, NUMBERS) + text.slice(number.index + number[0].length)
}

function changeBytes(good: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = below(random, good.length + 1)
  switch (below(random, 4)) {
    case 0:
      return good.slice(0, at)
    case 1:
      return joined(good.subarray(0, at), good.subarray(Math.min(good.length, at + below(random, 500))))
    case 2:
      return joined(good.subarray(0, at), other.subarray(below(random, other.length + 1)))
    default: {
      const bad = good.slice()
      for (let i = 0; i <= below(random, 40); i++)
        bad[below(random, bad.length)] = pick(random, [0, 0xff, 0x80, below(random, 256)])
      return bad
    }
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
