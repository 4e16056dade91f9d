export { writeDocx, type WriteDocxOptions } from './write-docx'
export { defaultWordOptions, FONT_USES, LOOKS, type FontUse, type Look, type WordOptions } from './word-options'
