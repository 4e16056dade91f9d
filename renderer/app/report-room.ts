/** What only an open report needs: the editor, the checks, the panels. Fetched with the first report, see `fetch-report.ts`. */
export { offerChange } from './change-form'
export { checkedStore } from './checked-store'
export { exportWord, offerExport, printReport } from './export-report'
export { ReportScreen } from './report-screen'
