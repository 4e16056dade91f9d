import type { Severity } from '@shared/finding'
import { findingsWords } from '@shared/message/screen/findings'
import { CircleX, Info, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import style from './severity-icon.module.css'

const ICONS = { error: CircleX, warning: TriangleAlert, notice: Info }

/** A severity by shape, colour and word. */
export const SeverityIcon = memo(function SeverityIcon({ severity, size = 16 }: { severity: Severity; size?: number }) {
  const Icon = ICONS[severity]
  return (
    <Icon className={style.icon} data-severity={severity} size={size} role="img" aria-label={findingsWords.severity[severity]} />
  )
})
