export { pngOf, standaloneSvg } from './picture'
export { YearsDialog } from './years-dialog'
export type { PictureFormat, YearsJob, YearsState } from './years-job'
