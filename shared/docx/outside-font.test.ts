import { expect, test } from 'vitest'
import { outsideGb2312 } from './outside-font'

test('names with characters that GB 2312 lacks are found, each once', () => {
  expect(outsideGb2312('朱镕基、李喆、陶喆 堃')).toEqual(['镕', '喆', '堃'])
})

test('ordinary words, digits and signs of official prose are in every font', () => {
  expect(outsideGb2312('政府信息公开工作年度报告（2026年）“二〇二六”——ABC 啊齄')).toEqual([])
})
