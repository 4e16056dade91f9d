/** Areas and rule sets: fetched by themselves when something refers to them. */
export { bundledOffice } from '@templates/bundled'
