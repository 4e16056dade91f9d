import { describe, expect, it } from 'vitest'
import { htmlRow, readTables } from './page-of-tables.test-data'

const read = (rows: readonly (readonly string[])[], section = 'disclosure') =>
  readTables({ [section]: rows.map(htmlRow).join('') })

describe('rows that stand on lines of one cell', () => {
  it('are parted, and a finding asks', () => {
    const { figures, codes } = read([
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章<br>行政规范性文件', '1<br>4', '2<br>5', '3<br>6'],
      ['行政许可', '7'],
    ])
    expect(figures).toMatchObject({
      'disclosure.rules.issued': '1',
      'disclosure.rules.inForce': '3',
      'disclosure.normative.issued': '4',
      'disclosure.normative.inForce': '6',
      'disclosure.licensing.decisions': '7',
    })
    expect(codes('disclosure.normative.repealed')).toEqual(['O194'])
    expect(codes('disclosure.licensing.decisions')).toEqual([])
  })

  it('with a group beside them belong to it', () => {
    const lines = (...texts: string[]) => texts.join('<br>')
    const zeros = Array.from({ length: 5 }, () => lines('0', '0', '0'))
    const { figures, codes } = read(
      [
        [
          '三、本年度办理结果',
          '（四）无法提供',
          lines('1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'),
          lines('4', '5', '6'),
          ...zeros,
          lines('4', '5', '6'),
        ],
      ],
      'requests',
    )
    expect(figures).toMatchObject({
      'requests.unavailable-notHeld.naturalPerson': '4',
      'requests.unavailable-needsCreation.naturalPerson': '5',
      'requests.unavailable-stillUnclear.naturalPerson': '6',
    })
    expect(codes('requests.unavailable-needsCreation.naturalPerson')).toEqual(['O194'])
  })

  it('are not parted where their numbers of lines differ', () => {
    const { figures, codes } = read([['规章<br>行政规范性文件', '1<br>4', '2', '3<br>6']])
    expect(figures['disclosure.normative.issued'] ?? null).not.toBe('1')
    expect(codes('disclosure.rules.issued')).not.toEqual([])
  })
})

describe('signs without width', () => {
  it('part no number', () => {
    const { figures, codes } = read([['规\u200b章', '1\u200b2', '\ufeff3', '4\u200d']])
    expect(figures).toMatchObject({
      'disclosure.rules.issued': '12',
      'disclosure.rules.repealed': '3',
      'disclosure.rules.inForce': '4',
    })
    expect(codes('disclosure.rules.issued')).toEqual([])
  })
})
