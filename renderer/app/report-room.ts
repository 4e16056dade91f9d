/** What only an open report needs: the editor, the checks, the panels. Fetched with the first report, see `fetch-report.ts`. */
export { checkedStore } from './checked-store'
export { ReportScreen } from './report-screen'
