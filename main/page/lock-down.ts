/** What a page may never do, whatever gets into it: leave, open windows, reach a network, ask for devices. */
import type { App, Session } from 'electron'
import { SCHEME } from './app-scheme'

/**
 * For what goes out beside requests (calls between browsers, connections opened in advance): no name is resolved, and
 * everything goes by a proxy that is not there. Before the app is ready; not in development, whose page comes over a
 * network.
 */
export function lockDownNetwork({ commandLine }: App): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('proxy-server', 'socks5://127.0.0.1:9')
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
}

/** `isPage`: the address may be loaded once more. */
export function lockDownContents(app: App, isPage: (url: string) => boolean): void {
  app.on('web-contents-created', (_, contents) => {
    // Packets that go past the proxy.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // Unanswered, the first device in reach would be chosen.
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault()
      choose('')
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      // The page reloads itself in development only.
      if (!isPage(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault()
    })
  })
}

/** Addresses that need no network and belong to the page or to the developer tools. */
const INSIDE = new Set([`${SCHEME}:`, 'data:', 'blob:', 'devtools:'])

export function isInside(url: string, developmentHost: string | null): boolean {
  try {
    const { protocol, host } = new URL(url)
    if (INSIDE.has(protocol)) return true
    return developmentHost !== null && host === developmentHost && /^(http|ws):$/.test(protocol)
  } catch {
    return false
  }
}

export function lockDownSession(session: Session, developmentHost: string | null): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isInside(details.url, developmentHost) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // Otherwise Chromium fetches dictionaries.
  session.setSpellCheckerEnabled(false)
}
