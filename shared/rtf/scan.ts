/** Marks of rich text (RTF 1.9.1) one after the other; nothing is interpreted here. */
export interface RtfSink {
  open(): void
  close(): void
  /** A control word without its backslash; `value` is `null` when none was written. */
  word(name: string, value: number | null): void
  /** A control symbol such as `~`, `_`, `*`. */
  symbol(sign: string): void
  /** One byte of text, written plainly or as `\'xx`. */
  byte(value: number): void
  /** Bytes after `\binN`. */
  binary(bytes: Uint8Array): void
}

const OPEN = 0x7b
const CLOSE = 0x7d
const BACKSLASH = 0x5c
const isLetter = (byte: number | undefined) => byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39
const MAX_WORD = 32
const MAX_DIGITS = 10

export function scanRtf(bytes: Uint8Array, sink: RtfSink): void {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!
    if (byte === BACKSLASH) at = control(bytes, at + 1, sink)
    else {
      at++
      if (byte === OPEN) sink.open()
      else if (byte === CLOSE) sink.close()
      else if (byte !== 0x0d && byte !== 0x0a && byte !== 0) sink.byte(byte)
    }
  }
}

function control(bytes: Uint8Array, at: number, sink: RtfSink): number {
  const byte = bytes[at]
  if (byte === undefined) return at
  if (isLetter(byte)) return controlWord(bytes, at, sink)
  if (byte === 0x27) {
    const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
    if (!Number.isNaN(value)) sink.byte(value)
    return at + 3
  }
  if (byte === OPEN || byte === CLOSE || byte === BACKSLASH) sink.byte(byte)
  else if (byte === 0x0d || byte === 0x0a) sink.word('par', null)
  else sink.symbol(String.fromCharCode(byte))
  return at + 1
}

function controlWord(bytes: Uint8Array, start: number, sink: RtfSink): number {
  let at = start
  while (isLetter(bytes[at]) && at - start < MAX_WORD) at++
  const name = String.fromCharCode(...bytes.subarray(start, at))
  const negative = bytes[at] === 0x2d && isDigit(bytes[at + 1])
  if (negative) at++
  const digits = at
  while (isDigit(bytes[at]) && at - digits < MAX_DIGITS) at++
  const number = at > digits ? Number(String.fromCharCode(...bytes.subarray(digits, at))) : null
  if (bytes[at] === 0x20) at++
  if (name === 'bin') {
    const end = Math.min(bytes.length, at + (number ?? 0))
    sink.binary(bytes.subarray(at, end))
    return end
  }
  sink.word(name, number === null ? null : negative ? -number : number)
  return at
}
