import validate, { ready } from '@ooxml-tools/validate'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { inventedReport } from './invented-report.test-data'
import { writeDocx } from './write-docx'

const template = officialTemplate()
const profile = officialProfile()

describe('a written Word file', () => {
  it('has no error for the schema validator', async () => {
    const result = await writeDocx(inventedReport(template), template, profile, { copy: '{"a":"<&>"}' })
    if (!result.ok) throw new Error(result.trouble.message)
    if (process.env.KEEP_DOCX) writeFileSync(process.env.KEEP_DOCX, result.value)
    await ready()
    expect(await validate(result.value, 'docx', 'Microsoft365')).toEqual([])
  }, 30_000)
})
