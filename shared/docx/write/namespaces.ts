/** Transitional namespaces: the strict ones are not understood everywhere. */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
