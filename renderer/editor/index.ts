export { ReportEditor, type ReportEditorProps } from './report-editor'
