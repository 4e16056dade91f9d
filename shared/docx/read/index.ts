export { packFlat } from './flat-package'
export { readDocx, type DocxContent } from './read-docx'
