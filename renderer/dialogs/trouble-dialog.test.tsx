import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { dialogWords } from '@shared/message/screen/dialogs'
import { TroubleDialog } from './trouble-dialog'

const show = (code: 'E10' | 'E42') =>
  render(<TroubleDialog trouble={{ code, message: '出了问题。' }} during="opening" ways={[]} onClose={() => {}} />)

it('says of a file that could not be read that it is as it was', () => {
  show('E42')
  expect(screen.getByText(dialogWords.safe.opening)).toBeTruthy()
})

it('says nothing of a file that is not there', () => {
  show('E10')
  expect(screen.getByText('出了问题。')).toBeTruthy()
  expect(screen.queryByText(dialogWords.safe.opening)).toBeNull()
})
