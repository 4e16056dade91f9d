import { ensureBuilt } from '../app-bundle.mjs'

/** The window shows what the sources say, however the tests are started. */
export default function buildFirst(): void {
  const { ok, log } = ensureBuilt()
  if (!ok) throw new Error(log)
}
