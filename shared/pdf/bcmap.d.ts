/** The bundler hands a map over as a data address. */
declare module '*.bcmap?inline' {
  const address: string
  export default address
}
