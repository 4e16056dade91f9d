import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Modal } from './modal'

function Window() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <input aria-label="words" onKeyDown={() => setOpen(true)} />
      {open && (
        <Modal title="问题" onClose={() => setOpen(false)}>
          <p>内容</p>
        </Modal>
      )}
    </>
  )
}

function Steps() {
  const [step, setStep] = useState(0)
  const close = () => setStep(0)
  return (
    <>
      <input aria-label="words" onKeyDown={() => setStep(1)} />
      {step === 1 && (
        <Modal key={1} title="第一步" onClose={close}>
          <button onClick={() => setStep(2)}>下一步</button>
          <button onClick={(event) => (event.currentTarget.blur(), setStep(2))}>读取</button>
        </Modal>
      )}
      {step === 2 && (
        <Modal key={2} title="第二步" onClose={close}>
          <button>完成</button>
        </Modal>
      )}
    </>
  )
}

test.each(['下一步', '读取'])(
  'a dialog in the place of another one gives the focus back to where that one began (%s)',
  async (name) => {
    render(<Steps />)
    const field = screen.getByLabelText('words')
    field.focus()
    fireEvent.keyDown(field, { key: 'a' })
    const next = await screen.findByRole('button', { name })
    next.focus()
    fireEvent.click(next)
    const second = await screen.findByRole('dialog', { name: '第二步' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(second.contains(document.activeElement)).toBe(true)
    fireEvent.keyDown(second, { key: 'Escape' })
    await waitFor(() => expect(document.activeElement).toBe(field))
  },
)

test('a dialog takes the focus itself, closes with Escape and gives the focus back', async () => {
  render(<Window />)
  const field = screen.getByLabelText('words')
  field.focus()
  fireEvent.keyDown(field, { key: 'a' })
  const dialog = await screen.findByRole('dialog', { name: '问题' })
  await waitFor(() => expect(document.activeElement).toBe(dialog))
  expect(document.body.hasAttribute('data-behind-modal')).toBe(true)
  fireEvent.keyDown(dialog, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.body.hasAttribute('data-behind-modal')).toBe(false)
  await waitFor(() => expect(document.activeElement).toBe(field))
})

function Panel() {
  const [state, setState] = useState<'waiting' | 'asking' | 'settled'>('waiting')
  return (
    <div role="tabpanel" tabIndex={-1}>
      {state !== 'settled' && <button onClick={() => setState('asking')}>说明</button>}
      {state === 'asking' && (
        <Modal title="说明这一条" onClose={() => setState('waiting')}>
          <button onClick={() => setState('settled')}>保存说明</button>
        </Modal>
      )}
    </div>
  )
}

test('where the button that asked is gone with its answer, the panel it stood in has the focus', async () => {
  render(<Panel />)
  const ask = screen.getByRole('button', { name: '说明' })
  ask.focus()
  fireEvent.click(ask)
  fireEvent.click(await screen.findByRole('button', { name: '保存说明' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('tabpanel')))
})
