import { failed, ok, type Result } from '../finding'
import { message } from '../message'
import type { SourceDocument } from '../source'
import { RtfReader } from './rtf-reader'
import { scanRtf } from './scan'

/**
 * Reads rich text (.rtf, also under the name .doc or .wps). Troubles: E84 damaged · E85 too large or too deep. What was
 * left out or moved is among the findings (O100 … O116).
 */
export function readRtf(bytes: Uint8Array): Result<SourceDocument> {
  const reader = new RtfReader()
  try {
    scanRtf(bytes, reader)
    const source = reader.finish()
    const whole = !source.findings.some((finding) => finding.code === 'O115')
    return whole || source.blocks.length > 0 ? ok(source) : failed({ code: 'E84', message: message('E84') })
  } catch (error) {
    // Limits of depth, groups and tables are told by this error and nothing else is.
    if (error instanceof RangeError) return failed({ code: 'E85', message: message('E85') })
    throw error
  }
}
