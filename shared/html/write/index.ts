export { writeHtml } from './write-html'
