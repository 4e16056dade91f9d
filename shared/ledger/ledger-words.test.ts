// The words of ledgers as template data.
import { describe, expect, it } from 'vitest'
import { officialLedgerData, officialLedgerWords } from '../../templates/official-ledger.test-data'
import { officialTemplate, templateOf2019 } from '../../templates/official.test-data'
import { bareWord, compileLedgerWords } from '.'

const template = officialTemplate()
const words = officialLedgerWords(template)

describe('the words of a template', () => {
  it('are refused where they name what the form does not have, or one word for two things', () => {
    const data = officialLedgerData()
    expect(compileLedgerWords({ ...data, carriedOut: 'handled' }, template)).toMatchObject({ ok: false })
    const twice = [...data.results, { line: 'partial', words: ['予以公开'] }]
    expect(compileLedgerWords({ ...data, results: twice }, template)).toMatchObject({ ok: false, trouble: { code: 'T01' } })
    expect(officialLedgerWords(templateOf2019()).form.id).toBe('requests')
  })

  it('hold the names of the rows to the letter', () => {
    expect(bareWord('（三）不予公开 1.属于国家秘密')).toBe('不予公开属于国家秘密')
    for (const { id, name } of words.lines) expect(words.results.get(bareWord(name))).toBe(id)
  })
})
