import { useEffect, useState, type RefObject } from 'react'
import type { Size } from './preview-zoom'

/** Free room inside an element, without its padding. */
export function useRoom(element: RefObject<HTMLElement | null>): Size {
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 })
  useEffect(() => {
    const current = element.current
    if (!current) return
    const measure = () => {
      const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(current)
      const width = current.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
      const height = current.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)
      setRoom((last) => (last.width === width && last.height === height ? last : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return room
}
