import { expect, test } from 'vitest'
import { maskedNames } from './person-names'

test('names of persons are masked, those of offices, programs and machines are none', () => {
  expect(maskedNames(['张三丰', ' 李 四 ', '张三丰', '欧阳小明'])).toEqual(['张**', '李*', '欧***'])
  const others = [
    '青原县水利局',
    '办公室',
    '微软用户',
    '管理员',
    'Administrator',
    'lenovo',
    '',
    '未定义',
    '政务中心',
    '某某某某某',
  ]
  expect(maskedNames(others)).toEqual([])
})
