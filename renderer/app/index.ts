export { mountApp, type AppParts } from './mount-app'
