/** The drawing on the screen as a file of its own: always in the colours of paper, whatever the window looks like. */

/** Pixels of a picture for each of the drawing. */
const SCALE = 2

/** The text of an SVG file that needs nothing beside it. */
export function standaloneSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const look = lightLook(svg.ownerDocument)
  const { width, height } = svg.viewBox.baseVal
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: String(width),
    height: String(height),
    'font-family': look.value('--font-ui'),
  }
  for (const name of ['class', 'style', 'data-plot']) copy.removeAttribute(name)
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value)
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    element.removeAttribute('class')
    for (const { name, value } of element.attributes) {
      const resolved = value.replace(/var\((--[\w-]+)\)/g, (_, token: string) => look.value(token))
      if (resolved !== value) element.setAttribute(name, resolved)
    }
  }
  look.end()
  return new XMLSerializer().serializeToString(copy)
}

/** Values of the light look's tokens. */
function lightLook(document: Document) {
  const probe = document.createElement('div')
  probe.dataset.theme = 'light'
  probe.hidden = true
  document.body.append(probe)
  const computed = getComputedStyle(probe)
  return { value: (token: string) => computed.getPropertyValue(token).trim(), end: () => probe.remove() }
}

/** `null` when this system cannot draw it. */
export async function pngOf(svg: SVGSVGElement): Promise<Uint8Array<ArrayBuffer> | null> {
  const address = URL.createObjectURL(new Blob([standaloneSvg(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = svg.viewBox.baseVal.width * SCALE
    canvas.height = svg.viewBox.baseVal.height * SCALE
    const context = canvas.getContext('2d')
    if (!context) return null
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob && new Uint8Array(await blob.arrayBuffer())
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}
