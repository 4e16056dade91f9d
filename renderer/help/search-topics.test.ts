import { COMMANDS } from '@shared/command'
import { HELP } from '@shared/message/help'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockTexts, initialsOf, searchTopics } from './search-topics'

const topics = HELP.flatMap((group) => group.topics)
const first = (question: string, most = 1) =>
  searchTopics(HELP, question)
    .slice(0, most)
    .map(({ id }) => id)

describe('searching the help', () => {
  test.each([
    ['台账', 'ledger'],
    ['导出', 'export'],
    ['打印', 'print'],
    ['撤销', 'undo'],
    ['断电', 'recovery'],
    ['送审稿', 'versions'],
    ['汇总 乡镇', 'merge'],
    ['口径', 'waivers'],
    ['快捷键', 'keys'],
    ['升级', 'update'],
    ['ＷＯＲＤ 字体', 'fonts'],
    ['联网', 'offline'],
  ])('%s leads to %s', (question, id) => expect(first(question, 2)).toContain(id))

  test('a whole sentence leads to what it is about', () => {
    expect(first('怎样才能把没保存的内容找回来', 3)).toContain('recovery')
    expect(first('正文里面的数字怎么自动更新', 3)).toContain('chips')
  })

  test('initials of pinyin lead there too', () => {
    expect(initialsOf('从台账汇总 Word')).toBe('ctzhzword')
    expect(first('tz', 4)).toContain('ledger')
    expect(first('qqqq')).toEqual([])
    expect(first('bcnb')).toEqual(['save'])
  })

  test('nothing typed shows every topic, nonsense none', () => {
    expect(searchTopics(HELP, '  ')).toEqual(topics)
    expect(searchTopics(HELP, '螺丝刀')).toEqual([])
  })

  test('every topic is found first or second by its own title', () => {
    expect(topics.filter(({ id, title }) => !first(title, 2).includes(id))).toEqual([])
  })

  test('whatever is typed is answered with topics of the help, each once', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('年', '报', '填', ' ', 'b', '{', '（') })),
        (question) => {
          const found = searchTopics(HELP, question)
          expect(new Set(found).size).toBe(found.length)
          expect(found.every((topic) => topics.includes(topic))).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('the help as data', () => {
  test('has topics of unlike names, each with something to read', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length)
    expect(topics.filter(({ blocks }) => blocks.flatMap(blockTexts).join('').length < 20)).toEqual([])
  })

  test('names only keys that a command has', () => {
    const keyed = new Set<string>(COMMANDS.filter(({ shortcut }) => shortcut).map(({ id }) => id))
    const named = topics
      .flatMap(({ blocks }) => blocks.flatMap(blockTexts))
      .flatMap((text) => text.match(/(?<=\{)[^}]*(?=\})/g) ?? [])
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((id) => !keyed.has(id))).toEqual([])
  })

  test('offers only commands there are', () => {
    const ids = new Set<string>(COMMANDS.map(({ id }) => id))
    expect(topics.flatMap(({ commands = [] }) => commands).filter((id) => !ids.has(id))).toEqual([])
  })
})
