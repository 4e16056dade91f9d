export * from './preview'
export { stepScale, type PreviewZoom } from './preview-zoom'
