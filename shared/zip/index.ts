export * from './crc32'
export * from './open-zip'
export * from './write-zip'
