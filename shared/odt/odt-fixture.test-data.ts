/** Small OpenDocument texts built in place: body and styles are given, the container is always the same. */
import { strToU8, zipSync } from 'fflate'

const NAMESPACES = [
  ...['office', 'text', 'table', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ')

export interface OdtFixture {
  body: string
  /** Children of `office:automatic-styles`. */
  styles?: string
  mimetype?: string
  parts?: Record<string, Uint8Array>
}

export function odt({
  body,
  styles = '',
  mimetype = 'application/vnd.oasis.opendocument.text',
  parts = {},
}: OdtFixture): Uint8Array {
  const content =
    `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({ mimetype: strToU8(mimetype), 'content.xml': strToU8(content), ...parts })
}

export const p = (text: string, more = '') => `<text:p ${more}>${text}</text:p>`

export const cell = (text: string, more = '') => `<table:table-cell ${more}>${p(text)}</table:table-cell>`

export const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`

export const COVERED = '<table:covered-table-cell/>'
