export { FigureCard } from './figure-card'
export { InsertFigure } from './insert-figure'
export { LinkList } from './link-list'
