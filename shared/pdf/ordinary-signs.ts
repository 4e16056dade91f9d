import { radicals } from '../message/page-words'

const simplified = new Map([...radicals].flatMap((sign, i, all) => (i % 2 === 0 ? [[sign, all[i + 1]!] as const] : [])))

/** Printing programs write radicals and compatibility forms for characters that look the same. */
export const ordinarySigns = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (sign) => simplified.get(sign) ?? sign.normalize('NFKC'))
