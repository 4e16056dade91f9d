/** Digits as Chinese numerals: `103` → 一百零三, `12.5` → 十二点五, `-5` → 负五. */
const DIGITS = '零一二三四五六七八九'
const STEPS = ['', '十', '百', '千']
const GROUPS = ['', '万', '亿', '万亿']

export function chineseNumber(digits: string): string {
  if (digits.startsWith('-')) return `负${chineseNumber(digits.slice(1))}`
  const [whole = '0', decimals] = digits.split('.')
  return wholeNumber(whole) + (decimals ? `点${[...decimals].map(sign).join('')}` : '')
}

const sign = (digit: string) => DIGITS[Number(digit)] ?? ''

/** At most 16 digits, more than any figure has. */
function wholeNumber(digits: string): string {
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 4) groups.unshift(digits.slice(Math.max(0, end - 4), end))
  let words = ''
  let gap = false
  groups.forEach((group, i) => {
    const value = Number(group)
    if (value === 0) {
      gap ||= words !== ''
      return
    }
    if (words !== '' && (gap || value < 1000)) words += sign('0')
    words += fourDigits(group) + (GROUPS[groups.length - 1 - i] ?? '')
    gap = false
  })
  if (words === '') return sign('0')
  return words.replace(/^一十/, '十')
}

function fourDigits(group: string): string {
  let words = ''
  let gap = false
  ;[...group].forEach((digit, i) => {
    if (digit === '0') {
      gap ||= words !== ''
      return
    }
    words += (gap ? sign('0') : '') + sign(digit) + (STEPS[group.length - 1 - i] ?? '')
    gap = false
  })
  return words
}
