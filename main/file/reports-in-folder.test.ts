import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileSystem, type FileSystem } from './file-system'
import { reportsInFolder } from './reports-in-folder'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'nianbao-folder-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), '')
  }
}

const shown = async (fs?: Pick<FileSystem, 'readdir'>) =>
  (await reportsInFolder(folder, fs)).map((path) => relative(folder, path).replaceAll('\\', '/'))

describe('the reports of a folder', () => {
  it('are found in every folder below, in the order of their names, numbers as numbers', async () => {
    const deep = `${'下级/'.repeat(12)}年报.docx`
    put('10.docx', '9.docx', '乡镇/青石镇.doc', deep)
    expect(await shown()).toEqual(
      ['9.docx', '10.docx', '乡镇/青石镇.doc', deep].sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true })),
    )
  })

  it('are not what office programs leave beside them, other kinds of files, or links', async () => {
    put('~$甲局.docx', '.甲局.docx', '照片.jpg', '甲局.docx')
    symlinkSync(folder, join(folder, '回到上面'), 'junction')
    expect(await shown()).toEqual(['甲局.docx'])
  })

  it('are found although one folder cannot be looked into, which is named itself', async () => {
    put('a/1.docx', 'b/2.docx', 'c/3.docx')
    const closed = join(folder, 'b')
    const readdir = ((path: string, options: { withFileTypes: true }) =>
      path === closed
        ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
        : fileSystem.readdir(path, options)) as unknown as FileSystem['readdir']
    expect(await shown({ readdir })).toEqual(['a/1.docx', 'b', 'c/3.docx'])
  })

  it('cannot be told of a folder that is not there', async () => {
    await expect(reportsInFolder(join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
