export interface TextPiece {
  kind: 'same' | 'deleted' | 'inserted'
  /** Never empty. */
  text: string
}
