import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { fetched } from './fetched'

const Greeting = ({ name }: { name: string }) => <p>你好，{name}</p>

test('what was fetched before is drawn at once', async () => {
  const Later = fetched(() => Promise.resolve(Greeting))
  await Later.fetch()
  render(<Later name="甲" />)
  expect(screen.getByText('你好，甲')).toBeTruthy()
})

test('what was not is drawn as soon as it is there, and fetched once', async () => {
  const load = vi.fn(() => Promise.resolve(Greeting))
  const Later = fetched(load)
  const { rerender } = render(<Later name="甲" />)
  expect(screen.queryByText('你好，甲')).toBeNull()
  const drawn = await screen.findByText('你好，甲')
  rerender(<Later name="乙" />)
  expect(drawn.textContent).toBe('你好，乙')
  render(<Later name="丙" />)
  expect(screen.getByText('你好，丙')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(1)
})

test('what could not be fetched is asked for again', async () => {
  const load = vi.fn(() => Promise.resolve(Greeting)).mockRejectedValueOnce(new Error('not there'))
  const Later = fetched(load)
  await expect(Later.fetch()).rejects.toThrow('not there')
  render(<Later name="甲" />)
  expect(await screen.findByText('你好，甲')).toBeTruthy()
})
