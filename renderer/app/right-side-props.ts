import type { RefObject } from 'react'
import type { OpenDocument, Session } from './session'

export interface RightSideProps {
  session: Session
  document: OpenDocument
  scroller: RefObject<HTMLDivElement | null>
}
