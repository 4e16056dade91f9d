// `npm run bench`: how fast the app is, as figures in JSON on standard output. Never part of the tests: machines differ.
// Every figure of the window is taken in the same run beside a bare Electron window that shows one static page.
import { ensureBuilt } from './app-bundle.mjs'
import { benchDocuments } from './bench/documents.mjs'
import { benchMany } from './bench/many.mjs'
import { benchManyInWindow } from './bench/many-window.mjs'
import { benchReliability } from './bench/reliability.mjs'
import { benchWindow } from './bench/window.mjs'
import { withDisplay } from './bench/with-display.mjs'
import { benchWord } from './bench/word.mjs'

const { ok, log } = ensureBuilt()
if (!ok) {
  console.error(log)
  process.exit(1)
}
if (!withDisplay(import.meta.url)) {
  const documents = await benchDocuments()
  const many = await benchMany()
  const manyInWindow = await benchManyInWindow()
  const word = await benchWord()
  const window = await benchWindow(documents.largest)
  const reliability = await benchReliability(documents.largest)
  console.log(
    JSON.stringify({ machine: machine(), window, reliability, documents: documents.figures, word, many, manyInWindow }, null, 2),
  )
}

function machine() {
  return { node: process.version, platform: `${process.platform}-${process.arch}` }
}
