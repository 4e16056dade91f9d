export { AboutDialog } from './about-dialog'
export { ProblemDialog } from './problem-dialog'
export { readLicences } from './read-licences'
export { UpdateDialog } from './update-dialog'
