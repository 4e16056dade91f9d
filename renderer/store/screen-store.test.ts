import { expect, test } from 'vitest'
import { createScreenStore } from './screen-store'

function storage(text: string | null) {
  const kept = { text }
  return { kept, getItem: () => kept.text, setItem: (_: string, value: string) => void (kept.text = value) }
}

test('settings are found again at the next start', () => {
  const place = storage(null)
  createScreenStore(place).getState().change({ zoom: 1.25, outline: false, theme: 'dark' })
  expect(createScreenStore(place).getState()).toMatchObject({ zoom: 1.25, outline: false, theme: 'dark', findings: true })
})

test.each(['', 'null', '[]', '{"zoom":"1"}', '{"zoom":1e9,"outline":"yes","theme":"red"}', '{'])(
  'what is no setting (%s) counts as not set',
  (text) => {
    const { zoom, outline, findings, theme, wide } = createScreenStore(storage(text)).getState()
    expect({ zoom, outline, findings, theme, wide }).toEqual({
      zoom: 1,
      outline: true,
      findings: true,
      theme: 'system',
      wide: false,
    })
  },
)

test('the zoom goes in steps and stops at both ends', () => {
  const store = createScreenStore(storage(null))
  store.getState().stepZoom(1)
  expect(store.getState().zoom).toBe(1.1)
  for (let i = 0; i < 20; i++) store.getState().stepZoom(1)
  expect(store.getState().zoom).toBe(2)
  for (let i = 0; i < 20; i++) store.getState().stepZoom(-1)
  expect(store.getState().zoom).toBe(0.5)
})
