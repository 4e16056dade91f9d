import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json'

const sources = readdirSync(new URL('.', import.meta.url)).filter(
  (name) => name.endsWith('.ts') && !/\.test(-data)?\.ts$/.test(name),
)
const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

describe('the Word file', () => {
  it('is built with the docx package, which the owner of this project asked for: it is part of the product, not of its tests', () => {
    expect(Object.keys(packageJson.dependencies)).toContain('docx')
    const users = sources.filter((name) => /from 'docx'/.test(text(name)))
    // Paragraphs, runs and tables go through the package; the parts around them are ours.
    expect(users).toContain('paragraph.ts')
    expect(users).toContain('table-grid.ts')
  })
})
