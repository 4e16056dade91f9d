// What the core uses beside the language itself. Node, a worker and a page all offer these, with this much in common;
// the core is checked with this file in place of the DOM and Node libraries (tsconfig.shared.json).

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare const TextEncoder: { new (): TextEncoder }

interface TextDecoder {
  readonly encoding: string
  decode(bytes?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string
}
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder }

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
}

declare function setTimeout(job: () => void, milliseconds: number): number
declare function clearTimeout(timer: number | undefined): void

declare function atob(base64: string): string
declare function btoa(binary: string): string
declare function structuredClone<T>(value: T): T
