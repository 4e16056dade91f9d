export { HelpDialog } from './help-dialog'
