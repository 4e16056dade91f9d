import { updateWords } from '@shared/message/screen/support'
import { useState } from 'react'
import { Button } from '../ui'
import { copyText } from './copy-text'

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <Button size="small" onClick={() => setCopied(copyText(text))}>
      {copied ? updateWords.copied : label}
    </Button>
  )
}
