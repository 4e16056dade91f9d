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

test('a dialog takes the focus itself, closes with Escape and gives the focus back', async () => {
  render(<Window />)
  const field = screen.getByLabelText('words')
  field.focus()
  fireEvent.keyDown(field, { key: 'a' })
  const dialog = await screen.findByRole('dialog', { name: '问题' })
  await waitFor(() => expect(document.activeElement).toBe(dialog))
  fireEvent.keyDown(dialog, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(field))
})
