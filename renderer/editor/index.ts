export { readPicture, type Picture } from './read-picture'
export { ReportEditor, type ReportEditorProps } from './report-editor'
