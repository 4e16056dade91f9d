/** `3` → `+3`; nothing is said of nought. */
export const signed = (value: string) => (/^-|^0(?:\.0*)?$/.test(value) ? value : `+${value}`)
