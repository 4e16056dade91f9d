export * from './crc32'
export { setNativeZip, type NativeZip } from './native-zip'
export * from './open-zip'
export * from './write-zip'
