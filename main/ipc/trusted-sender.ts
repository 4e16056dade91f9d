import type { WebContents, WebFrameMain } from 'electron'

interface Sending {
  sender: WebContents
  senderFrame: WebFrameMain | null
}

/** A frame of another origin, or one inside our page, never speaks for the window. `origin`: `app://nianbao`. */
export function isOwnMainFrame(event: Sending, origin: string): boolean {
  const frame = event.senderFrame
  if (!frame || frame !== event.sender.mainFrame) return false
  return originOf(frame.url) === origin
}

/** Node knows no origin for schemes of our own, so it is put together here. */
export function originOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}`
  } catch {
    return null
  }
}
