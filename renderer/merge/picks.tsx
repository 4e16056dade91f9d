import { Button } from '../ui'

interface PicksProps {
  words: { pickFolder: string; pickFiles: string }
  /** On the button that leaves the dialog. */
  leave: string
  onPick: (what: 'many' | 'folder') => void
  onClose: () => void
  autoFocus?: boolean
}

/** Where the reports are, at the foot of the dialog that asks for them. */
export function Picks({ words, leave, onPick, onClose, autoFocus = false }: PicksProps) {
  return (
    <>
      <Button onClick={onClose}>{leave}</Button>
      <Button onClick={() => onPick('many')}>{words.pickFiles}</Button>
      <Button look="primary" autoFocus={autoFocus} onClick={() => onPick('folder')}>
        {words.pickFolder}
      </Button>
    </>
  )
}
