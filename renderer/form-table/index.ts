export { FormTable } from './form-table'
