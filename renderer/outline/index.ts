export * from './outline'
export * from './outline-marks'
