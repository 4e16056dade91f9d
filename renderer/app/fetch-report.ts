import { fetched } from '../ui'

const room = () => import('./report-room')

export const ReportScreen = fetched(async () => (await room()).ReportScreen)

/** The larger half of the page's code; the start screen does without it. Asked for again, it is there. */
export async function fetchReport() {
  const [parts] = await Promise.all([room(), ReportScreen.fetch()])
  return parts
}
