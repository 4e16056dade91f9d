import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { filesOf, keepEarlyFiles } from './handed-over'

const second = (system: EventEmitter, data: unknown) => system.emit('second-instance', {}, [], '/', data)

test('files handed over before the program can open windows are kept in order, from the system and from other starts', () => {
  const system = new EventEmitter()
  const files = keepEarlyFiles(system)
  let prevented = false
  system.emit('open-file', { preventDefault: () => (prevented = true) }, '/一.nianbao')
  second(system, { files: ['/二.nianbao', '/三.docx'] })
  expect([files(), prevented]).toEqual([['/一.nianbao', '/二.nianbao', '/三.docx'], true])
  second(system, { files: ['/四.nianbao'] })
  expect(files()).toHaveLength(3)
})

test('what is no list of files names none, and no more than a hundred are kept', () => {
  expect([filesOf(null), filesOf({ files: 7 }), filesOf({ files: ['/一'] })]).toEqual([[], [], ['/一']])
  const system = new EventEmitter()
  const files = keepEarlyFiles(system)
  for (let n = 0; n < 3; n++) second(system, { files: Array.from({ length: 60 }, (_, i) => `/${n}-${i}`) })
  expect(files()).toHaveLength(100)
})
