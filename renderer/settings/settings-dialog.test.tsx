import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { ALWAYS_ON, DEFAULT_SETTINGS, type Settings } from '@shared/settings'
import { bundledOffice } from '@templates/bundled'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HintProvider } from '../ui'
import { SettingsDialog, type SettingsSection } from './settings-dialog'

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show(first: SettingsSection, settings: Partial<Settings> = {}) {
  const onChange = vi.fn<(parts: Partial<Settings>) => void>()
  render(
    <HintProvider>
      <SettingsDialog
        settings={{ ...DEFAULT_SETTINGS, ...settings }}
        office={bundledOffice}
        zoomSteps={[0.5, 1, 2]}
        first={first}
        lookChoices={null}
        keys={<p>keys</p>}
        onChange={onChange}
        onClose={() => undefined}
      />
    </HintProvider>,
  )
  return onChange
}

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })

describe('the settings', () => {
  it('names of the office count when the typing rests, without blanks and without repetition', () => {
    const onChange = show('organ')
    fireEvent.change(screen.getByLabelText('单位全称'), { target: { value: '青原县 水利局' } })
    fireEvent.change(screen.getByLabelText('不再使用的名称'), { target: { value: '水务局\n\n水务局\n河务局 ' } })
    expect(onChange).not.toHaveBeenCalled()
    vi.advanceTimersByTime(500)
    expect(onChange).toHaveBeenCalledTimes(1)
    expect(onChange.mock.calls[0]![0].organ).toMatchObject({ fullName: '青原县水利局', otherNames: ['水务局', '河务局'] })
  })

  it('what was typed last is not lost when the dialog closes at once', () => {
    const onChange = show('organ')
    fireEvent.change(screen.getByLabelText('联系电话'), { target: { value: '0000-1234567' } })
    cleanup()
    expect(onChange.mock.calls[0]![0].organ).toMatchObject({ phone: '0000-1234567' })
  })

  it('a check goes off by itself, a family all at once; wrong figures stay on', () => {
    const onChange = show('checks')
    fireEvent.click(box(/^空格\s*L05/))
    expect(onChange.mock.calls[0]![0].checks?.off).toEqual(['L05'])
    fireEvent.click(box('“数字”全部打开'))
    const off = onChange.mock.calls[1]![0].checks!.off
    expect(off).toContain('F10')
    expect(off.filter((code) => ALWAYS_ON.has(code))).toEqual([])
    expect(box(/^勾稽关系\s*F03/).disabled).toBe(true)
  })

  it('a family that is partly on is neither on nor off, and goes on first', () => {
    const onChange = show('checks', { checks: { ...DEFAULT_SETTINGS.checks, off: ['L05', 'Y04'] } })
    expect(box('“用语”全部打开').indeterminate).toBe(true)
    fireEvent.click(box('“用语”全部打开'))
    expect(onChange.mock.calls[0]![0].checks?.off).toEqual(['Y04'])
  })

  it('minutes of saving are asked for only while it is on', () => {
    const onChange = show('saving')
    expect(screen.queryByLabelText('多久保存一次')).toBeNull()
    fireEvent.click(box('自动保存'))
    expect(onChange).toHaveBeenCalledWith({ saving: { ...DEFAULT_SETTINGS.saving, auto: true } })
    cleanup()
    show('saving', { saving: { ...DEFAULT_SETTINGS.saving, auto: true } })
    expect(screen.getByLabelText('多久保存一次').textContent).toContain('5 分钟')
  })

  it('words of ledgers are listed, and forgotten one by one', () => {
    const onChange = show('ledger', {
      ledger: { remember: true, applicants: { 个人: 'naturalPerson' }, results: { 已给: 'granted' } },
    })
    fireEvent.click(screen.getByRole('button', { name: '忘记“已给”' }))
    expect(onChange).toHaveBeenCalledWith({ ledger: { remember: true, applicants: { 个人: 'naturalPerson' }, results: {} } })
  })
})
