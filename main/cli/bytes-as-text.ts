import type { BytesAsText } from '@shared/ooxml'

export const bytesAsText: BytesAsText = ({ buffer, byteOffset, length }) =>
  Buffer.from(buffer, byteOffset, length).toString('latin1')
