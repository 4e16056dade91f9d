export { GuideDialog } from './guide-dialog'
