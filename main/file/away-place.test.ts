import { expect, test } from 'vitest'
import { awayPlace } from './away-place'
import { readingTrouble, writingTrouble } from './file-trouble'
import type { FileSystem } from './file-system'

/** Only these folders are there. */
const withFolders = (...folders: string[]) =>
  ({
    stat: (path: string) =>
      folders.includes(path) ? Promise.resolve({}) : Promise.reject(Object.assign(new Error(), { code: 'ENOENT' })),
  }) as unknown as FileSystem

test.each([
  ['E:\\年报\\2026.nianbao', 'drive'],
  ['e:/2026.nianbao', 'drive'],
  ['\\\\server\\公开\\2026.nianbao', 'network'],
  ['/media/zhang/KINGSTON/2026.nianbao', 'drive'],
  ['/run/media/zhang/KINGSTON/年报/2026.nianbao', 'drive'],
  ['/Volumes/KINGSTON/2026.nianbao', 'drive'],
  ['/mnt/disk/2026.nianbao', 'drive'],
  ['/run/user/1000/gvfs/smb-share:server=a,share=b/2026.nianbao', 'network'],
  ['/home/zhang/2026.nianbao', null],
  ['/media/2026.nianbao', null],
  ['\\\\?\\C:\\2026.nianbao', null],
])('of %s the place that is away is a %s', async (path, kind) => {
  expect(await awayPlace(path, withFolders())).toBe(kind)
})

test('a place that is there is not away, whatever is missing in it', async () => {
  expect(await awayPlace('/media/zhang/KINGSTON/gone/2026.nianbao', withFolders('/media/zhang/KINGSTON'))).toBeNull()
  expect(await awayPlace('E:\\gone\\2026.nianbao', withFolders('E:\\'))).toBeNull()
  expect(await awayPlace('\\\\server\\公开\\gone\\1.nianbao', withFolders('\\\\server\\公开\\'))).toBeNull()
})

test('a file that cannot be found because its stick or share is gone has the sentence for that', async () => {
  const missing = Object.assign(new Error(), { code: 'ENOENT' })
  const stick = '/media/zhang/KINGSTON/2026.nianbao'
  expect((await writingTrouble(missing, stick, withFolders())).code).toBe('E147')
  expect((await readingTrouble(missing, stick, withFolders())).code).toBe('E149')
  expect((await writingTrouble(missing, '\\\\server\\a\\1.nianbao', withFolders())).code).toBe('E146')
  expect((await writingTrouble(missing, stick, withFolders('/media/zhang/KINGSTON'))).code).toBe('E16')
  expect((await readingTrouble(missing, stick, withFolders('/media/zhang/KINGSTON'))).code).toBe('E10')
  expect((await writingTrouble(missing, `C:\\${'年'.repeat(250)}.nianbao`, withFolders('C:\\'))).code).toBe('E148')
})
