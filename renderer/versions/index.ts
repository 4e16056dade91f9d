export * from './versions-panel'
