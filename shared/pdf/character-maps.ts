/**
 * Which character a code of a Chinese font means, for fonts that name one of Adobe's maps instead of bringing their own.
 * The maps of simplified Chinese are part of the program (180 kB); nothing is fetched.
 */
import adobeGb1 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?inline'
import gbEucH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap?inline'
import gbEucV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap?inline'
import gbk2kH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap?inline'
import gbk2kV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap?inline'
import gbkEucH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap?inline'
import gbkEucV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap?inline'
import gbkpEucH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?inline'
import gbkpEucV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap?inline'
import gbpcEucH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap?inline'
import gbpcEucV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap?inline'
import uniGbUcs2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?inline'
import uniGbUcs2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?inline'
import uniGbUtf16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?inline'
import uniGbUtf16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap?inline'

const MAPS: Record<string, string> = {
  'Adobe-GB1-UCS2': adobeGb1,
  'GB-EUC-H': gbEucH,
  'GB-EUC-V': gbEucV,
  'GBK-EUC-H': gbkEucH,
  'GBK-EUC-V': gbkEucV,
  'GBK2K-H': gbk2kH,
  'GBK2K-V': gbk2kV,
  'GBKp-EUC-H': gbkpEucH,
  'GBKp-EUC-V': gbkpEucV,
  'GBpc-EUC-H': gbpcEucH,
  'GBpc-EUC-V': gbpcEucV,
  'UniGB-UCS2-H': uniGbUcs2H,
  'UniGB-UCS2-V': uniGbUcs2V,
  'UniGB-UTF16-H': uniGbUtf16H,
  'UniGB-UTF16-V': uniGbUtf16V,
}

/** `null` for a map the program does not have. */
export function characterMap(name: string): Uint8Array | null {
  const data = Object.hasOwn(MAPS, name) ? MAPS[name]! : null
  return data === null ? null : Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
}
