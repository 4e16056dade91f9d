/** Printing programs write radicals and compatibility forms for characters that look the same. */
const pairs = '⼾户⻚页⻅见⻔门⻋车⻓长⺠民⻢马⻛风⻝食⻥鱼⻦鸟⻬齐⻮齿⻰龙⻩黄⻘青⻆角⻉贝⻜飞⻄西⻁虎⻣骨⻤鬼⻨麦⻳龟'
const simplified = new Map([...pairs].flatMap((sign, i, all) => (i % 2 === 0 ? [[sign, all[i + 1]!] as const] : [])))

export const ordinarySigns = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (sign) => simplified.get(sign) ?? sign.normalize('NFKC'))
