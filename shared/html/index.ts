export { readMarkedText } from './marked-text'
export { readHtml, type PageContent } from './read-html'
export { readMhtml } from './read-mhtml'
