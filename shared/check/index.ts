export { checkRun } from './check-run'
export { runChecks } from './run-checks'
