export * from './describe-series'
export * from './year-figures'
export * from './year-series'
export * from './years-for-next'
