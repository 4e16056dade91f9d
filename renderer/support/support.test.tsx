import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { CheckedUpdate } from '@shared/ipc'
import { Licences } from './licences'
import { ProblemDialog } from './problem-dialog'
import { readLicences } from './read-licences'
import { UpdateDialog, type LookedAt } from './update-dialog'

afterEach(cleanup)

const licences = [
  { name: 'alpha', version: '1.0.0', licence: 'MIT', text: 'All the words of alpha.' },
  { name: 'beta', version: '2.0.0', licence: 'ISC', text: 'All the words of beta.' },
]

describe('the licences', () => {
  test('can be looked through, each with its whole text', async () => {
    render(<Licences load={async () => licences} />)
    expect(await screen.findByText(/共 2 个/)).toBeTruthy()
    expect(screen.getByText('All the words of alpha.')).toBeTruthy()
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'isc' } })
    expect(screen.queryByText('alpha')).toBeNull()
    expect(screen.getByText('beta')).toBeTruthy()
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'gamma' } })
    expect(screen.getByText('没有叫“gamma”的组件')).toBeTruthy()
  })

  test('that cannot be read are told', async () => {
    render(<Licences load={() => Promise.reject(new Error('gone'))} />)
    expect(await screen.findByText(/没有读到许可证清单/)).toBeTruthy()
  })

  test('are taken only as what they should be', () => {
    expect(readLicences(licences)).toBe(licences)
    for (const wrong of [null, {}, [], [{ ...licences[0], text: 3 }], ['MIT']]) expect(readLicences(wrong)).toBeNull()
  })
})

describe('a problem report', () => {
  test('is shown whole before it can be saved', async () => {
    let saved = 0
    render(<ProblemDialog load={async () => 'line one\nline two'} onSave={() => saved++} onClose={() => undefined} />)
    const save = screen.getByRole('button', { name: '保存为文件…' })
    expect(save).toHaveProperty('disabled', true)
    expect(await screen.findByDisplayValue(/line one/)).toHaveProperty('readOnly', true)
    fireEvent.click(save)
    expect(saved).toBe(1)
  })

  test('that could not be put together cannot be saved', async () => {
    render(<ProblemDialog load={async () => null} onSave={() => undefined} onClose={() => undefined} />)
    expect(await screen.findByText(/没有收集到内容/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '保存为文件…' })).toHaveProperty('disabled', true)
  })
})

describe('updating by file', () => {
  const newer: CheckedUpdate = {
    name: 'nianbao-1.1.0-setup-x64.exe',
    version: '1.1.0',
    age: 'newer',
    how: 'installer',
    command: null,
  }

  function show(
    looked: LookedAt,
    start = async () => null as Awaited<ReturnType<() => Promise<{ code: string; message: string } | null>>>,
  ) {
    render(<UpdateDialog version="1.0.0" check={async () => looked} start={start} onClose={() => undefined} />)
    fireEvent.click(screen.getByRole('button', { name: '选择安装文件…' }))
  }
  const start = (name: string) => screen.queryByRole('button', { name })

  test('says what the file is and starts it only when told to', async () => {
    let started = 0
    show({ kind: 'checked', update: newer }, async () => {
      started++
      return null
    })
    expect(await screen.findByText(/1\.1\.0 版 · 比现在的版本新/)).toBeTruthy()
    expect(started).toBe(0)
    fireEvent.click(start('开始更新')!)
    expect(started).toBe(1)
  })

  test('offers no start for an older one', async () => {
    show({ kind: 'checked', update: { ...newer, age: 'older' } })
    expect(await screen.findByText(/旧版本可能打不开/)).toBeTruthy()
    expect([start('开始更新'), start('重新安装')]).toEqual([null, null])
  })

  test('calls the same version a new installation', async () => {
    show({ kind: 'checked', update: { ...newer, age: 'same' } })
    expect(await screen.findByRole('button', { name: '重新安装' })).toBeTruthy()
  })

  test('gives the one command where the system installs', async () => {
    show({ kind: 'checked', update: { ...newer, how: 'command', command: "sudo apt install '/a/b.deb'" } })
    expect(await screen.findByDisplayValue("sudo apt install '/a/b.deb'")).toBeTruthy()
    expect(start('开始更新')).toBeNull()
  })

  test('says why not', async () => {
    show({ kind: 'trouble', trouble: { code: 'E139', message: 'The file is damaged.' } })
    expect(await screen.findByText('The file is damaged.')).toBeTruthy()
    cleanup()
    show({ kind: 'checked', update: newer }, async () => ({ code: 'E141', message: 'Save first.' }))
    fireEvent.click(await screen.findByRole('button', { name: '开始更新' }))
    expect(await screen.findByText('Save first.')).toBeTruthy()
  })
})
