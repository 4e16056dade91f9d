import { Fragment } from 'react'

/** The words that were asked for, marked where they stand. */
export function marked(text: string, question: string) {
  const words = question.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return text
  const any = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu')
  return text
    .split(any)
    .map((part, i) => (i % 2 === 0 ? <Fragment key={`${i}`}>{part}</Fragment> : <mark key={`${i}`}>{part}</mark>))
}
