/**
 * pdf.js, loaded with the first PDF. Its own worker runs in the same thread: the reader already runs apart from the
 * window, and the policy of the page allows no second worker.
 */
export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] }
  getOperatorList(options: { annotationMode: number }): Promise<{ fnArray: number[]; argsArray: unknown[] }>
  commonObjs: { get(name: string, done: (font: object) => void): void }
  getAnnotations(): Promise<unknown[]>
  cleanup(): void
}

export interface PdfDocument {
  numPages: number
  getPage(number: number): Promise<PdfPage>
  /** By name; `null` when nothing is attached. */
  getAttachments(): Promise<Record<string, unknown> | null>
  hasJSActions(): Promise<boolean>
}

export interface Pdfjs {
  OPS: Record<string, number>
  getDocument(options: Record<string, unknown>): { promise: Promise<PdfDocument>; destroy(): Promise<void> }
}

type Global = Record<string, unknown> & { console: { log: unknown } }

let loaded: Promise<Pdfjs> | undefined
export const loadPdfjs = (): Promise<Pdfjs> => (loaded ??= load())

/** Drawing classes are only named, never used, when text is read. Loading would print that there is no canvas. */
async function load(): Promise<Pdfjs> {
  const scope = globalThis as unknown as Global
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= function absent() {}
  const log = scope.console.log
  scope.console.log = () => {}
  try {
    // @ts-expect-error: the package has no types for its worker
    scope.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pdfjs
  } finally {
    scope.console.log = log
  }
}
