/** The larger half of the page's code; the start screen does without it. Asked for again, it is there. */
export const fetchReport = () => import('./report-room')
