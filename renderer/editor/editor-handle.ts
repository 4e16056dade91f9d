export type { CommandState, EditorHandle } from '../store/editor-handle'
