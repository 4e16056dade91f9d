export { papersInput } from './papers-input'
