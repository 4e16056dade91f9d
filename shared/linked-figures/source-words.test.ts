import { expect, test } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { sourceWords } from './index'

const [received, carriedIn, handled] = ['requests.received.total', 'requests.carriedIn.total', 'requests.handled.total'] as const
const template = officialTemplate()

test('a sum on one side of a rate stands between brackets, one cell does not', () => {
  expect(sourceWords({ kind: 'rate', part: [handled], base: [received, carriedIn] }, template)).toMatch(
    /^[^（]*（七）[^（]* ÷ （一、.+＋二、.+）$/,
  )
  expect(sourceWords({ kind: 'rate', part: [handled], base: [received] }, template)).toMatch(/ ÷ 一、/)
  expect(sourceWords({ kind: 'sum', figures: [received, carriedIn] }, template)).toMatch(/^一、.+＋二、[^）]+$/)
})
