import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { CommandContext, createCommandBus } from '../commands'
import { HintProvider } from '../ui'
import { Toolbar } from './index'

afterEach(() => vi.unstubAllGlobals())

function open(narrow: boolean) {
  vi.stubGlobal('matchMedia', () => ({
    matches: narrow,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  render(
    <HintProvider>
      <CommandContext value={createCommandBus()}>
        <Toolbar />
      </CommandContext>
    </HintProvider>,
  )
}

const named = (name: string) => screen.queryByRole('button', { name })

test('a wide window has every tool in sight', () => {
  open(false)
  for (const name of ['加粗', '表格', '插入数据…', '查找', '更多工具', '导出 Word']) expect(named(name)).toBeTruthy()
})

test('a narrow one keeps those for words behind the dots, and nothing is cut', () => {
  open(true)
  for (const name of ['加粗', '表格', '插入数据…']) expect(named(name)).toBeNull()
  for (const name of ['撤销', '（一）二级标题', '查找', '更多工具', '导出 Word']) expect(named(name)).toBeTruthy()
})
