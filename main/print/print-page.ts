/**
 * A page of the printer: laid out markup without scripts, shown to nobody, in a session of its own that reaches neither a
 * network nor a file nor the program's own addresses.
 */
import { BrowserWindow, session } from 'electron'
import { failed, ok, type Result } from '@shared/finding'
import { errorCode, trouble } from '../file/file-trouble'
import { SCHEME } from '../page/app-scheme'
import { lockDownSession } from '../page/lock-down'

/** The policy of the markup again, for markup that does not bring it along. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
const ADDRESS = `${SCHEME}://print/`
/** A report of a hundred pages is laid out in a few seconds; whatever takes longer never ends. */
const PATIENCE = 60_000

let jobs = 0

/** Hands the shown page to `work` and takes it away again. Errors: E125 could not be shown in time, E126 `work` failed. */
export async function onPrintPage<T>(html: string, work: (page: BrowserWindow) => Promise<Result<T>>): Promise<Result<T>> {
  // Not kept on the disk, and no two jobs see each other.
  const own = session.fromPartition(`print-${++jobs}`, { cache: false })
  lockDownSession(own, null)
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== ADDRESS && !url.startsWith('data:image/') }))
  own.protocol.handle(SCHEME, () => new Response(html, { headers: HEADERS }))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  try {
    const shown = await inTime(window.loadURL(ADDRESS))
    if (!shown.ok) return shown
    return await work(window)
  } catch (error) {
    return failed(trouble('E126', { code: errorCode(error) }))
  } finally {
    if (!window.isDestroyed()) window.destroy()
    own.protocol.unhandle(SCHEME)
  }
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
}

/** Waits for `work` as long as anybody would. */
export async function inTime<T>(work: Promise<T>, patience = PATIENCE): Promise<Result<T>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(() => resolve(failed(trouble('E125', { seconds: Math.round(patience / 1000) }))), patience)
  })
  try {
    return await Promise.race([work.then((value) => ok(value)), late])
  } catch (error) {
    return failed(trouble('E126', { code: errorCode(error) }))
  } finally {
    clearTimeout(timer)
  }
}
