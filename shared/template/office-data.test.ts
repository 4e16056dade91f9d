import { expect, test } from 'vitest'
import areas from '@templates/areas.json'
import checks2021 from '@templates/gov-disclosure-2021/checks.json'
import ruleSets from '@templates/rule-sets.json'
import { compileOfficeData } from './office-data'

const compiled = (rules: unknown = ruleSets, places: unknown = areas) => compileOfficeData(places, rules)

test('the list of areas has every province once, and every place that texts are searched for', () => {
  const office = compiled()
  if (!office.ok) throw new Error(office.trouble.message)
  const { areas: all } = office.value
  expect(all).toHaveLength(34)
  const names = all.flatMap(({ name, cities }) => [name, ...cities])
  expect(new Set(names).size).toBe(names.length)
  const searched = checks2021.find((check) => check.kind === 'foreign-places')?.places ?? []
  expect(searched.length).toBeGreaterThan(300)
  expect(searched.filter((place) => !names.some((name) => name.startsWith(place)))).toEqual([])
})

test('a rule set holds its elements, each with the words it is known by and a sentence that has them', () => {
  const office = compiled()
  if (!office.ok) throw new Error(office.trouble.message)
  const [full] = office.value.ruleSets
  expect(full?.elements.map(({ name }) => name)).toEqual(['统计期限', '电子版网址', '联系方式'])
  for (const { elements } of office.value.ruleSets)
    for (const { pattern, sentence } of elements)
      expect(sentence.replace('{notice}', '国办公开办函〔2021〕30号')).toMatch(new RegExp(pattern))
})

test('faulty data is refused with its place', () => {
  const [first] = ruleSets.ruleSets
  const withSet = (change: object) => compiled({ ...ruleSets, ruleSets: [{ ...first, ...change }] })
  expect(withSet({ elements: ['seal'] })).toMatchObject({ ok: false, trouble: { code: 'T01' } })
  expect(withSet({ name: '' }).ok).toBe(false)
  expect(compiled({ ...ruleSets, ruleSets: [first, first] }).ok).toBe(false)
  const [element] = ruleSets.elements
  expect(compiled({ ...ruleSets, elements: [{ ...element, sentence: '{price}' }, ...ruleSets.elements.slice(1)] }).ok).toBe(false)
  expect(compiled(ruleSets, { source: 'ours', areas: [] }).ok).toBe(false)
})
