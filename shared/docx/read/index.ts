export { readDocx, type DocxContent } from './read-docx'
