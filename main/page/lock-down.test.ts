import { expect, test } from 'vitest'
import { isInside } from './lock-down'

test('only the program’s own addresses get through', () => {
  for (const url of [
    'app://nianbao/index.html',
    'data:image/png;base64,AA',
    'blob:app://nianbao/1',
    'devtools://devtools/x.html',
  ]) {
    expect(isInside(url, null)).toBe(true)
  }
  const outside = [
    'http://localhost:5173/',
    'https://example.org/',
    'ws://localhost:1/',
    'ftp://x/',
    'file:///etc/passwd',
    'x',
    '',
  ]
  for (const url of outside) expect(isInside(url, null)).toBe(false)
})

test('in development the server of the page gets through, no other', () => {
  expect(isInside('http://localhost:5173/main.tsx', 'localhost:5173')).toBe(true)
  expect(isInside('ws://localhost:5173/', 'localhost:5173')).toBe(true)
  expect(isInside('http://localhost:5174/', 'localhost:5173')).toBe(false)
  expect(isInside('file://localhost:5173/x', 'localhost:5173')).toBe(false)
})
