// Draws icon.svg in the sizes and wrappings that Windows, macOS and Linux want; run again when the drawing changes:
//   xvfb-run -a "$(node build/fetch-electron.mjs)" --no-sandbox build/icons/draw-icon.cjs
const { app, BrowserWindow } = require('electron')
const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

const windowsSides = [16, 24, 32, 48, 64, 128, 256]
// Apple's four-letter names of the sizes that hold a PNG.
const appleSides = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }

/** Runs in the page. */
async function draw(svg, side) {
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
  canvas.getContext('2d').drawImage(image, 0, 0, side, side)
  return canvas.toDataURL('image/png').split(',')[1]
}

/** ICO: a directory of 16 bytes an image, then the PNGs. A side of 256 is written as 0. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  images.forEach(({ side, png }, index) => {
    const at = 6 + 16 * index
    head.writeUInt8(side % 256, at)
    head.writeUInt8(side % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

/** ICNS: chunks of name, length with its own 8 bytes, PNG. */
function icns(images) {
  const chunk = (name, data) => {
    const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
    head.writeUInt32BE(data.length + 8, 4)
    return Buffer.concat([head, data])
  }
  return chunk('icns', Buffer.concat(images.map(({ name, png }) => chunk(name, png))))
}

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  await window.loadURL('about:blank')
  const svg = readFileSync(join(__dirname, 'icon.svg'), 'utf8')
  const png = async (side) => {
    const base64 = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(svg)}, ${side})`)
    return Buffer.from(base64, 'base64')
  }
  const save = (name, bytes) => writeFileSync(join(__dirname, name), bytes)
  save('icon.png', await png(512))
  save('icon.ico', ico(await Promise.all(windowsSides.map(async (side) => ({ side, png: await png(side) })))))
  save(
    'icon.icns',
    icns(await Promise.all(Object.entries(appleSides).map(async ([name, side]) => ({ name, png: await png(side) })))),
  )
  app.quit()
})
