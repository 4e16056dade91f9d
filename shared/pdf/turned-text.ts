/** Pages whose text stands on its side are turned until it is upright; single turned signs get the room they take. */
import type { PageContent, Piece, Rule } from './page'

export function upright(page: PageContent): PageContent {
  const counts = [0, 0, 0, 0]
  for (const piece of page.pieces) counts[piece.turn]!++
  const usual = counts.indexOf(Math.max(...counts))
  let turned = page
  for (let i = 0; i < (4 - usual) % 4; i++) turned = quarterTurn(turned)
  return { ...turned, pieces: turned.pieces.map(withRoom) }
}

/** Clockwise: what was left is on top. */
function quarterTurn(page: PageContent): PageContent {
  const mirror = (rule: Rule): Rule => ({ ...rule, at: page.height - rule.at })
  const swap = (rule: Rule): Rule => ({ ...rule, from: page.height - rule.to, to: page.height - rule.from })
  return {
    ...page,
    width: page.height,
    height: page.width,
    pieces: page.pieces.map((piece) => {
      const x = page.height - piece.y
      return { ...piece, x, end: x + piece.end - piece.x, y: piece.x, turn: (piece.turn + 1) % 4 }
    }),
    across: page.down.map(swap),
    down: page.across.map(mirror),
  }
}

/** The room of a turned sign as if it stood upright, with its place in its own line. */
function withRoom(piece: Piece): Piece {
  const { x, y, size, turn } = piece
  const long = piece.end - x
  if (turn === 0) return piece
  const down = turn === 1
  const left = turn === 2 ? x - long : down ? x - 0.12 * size : x - 0.88 * size
  const end = turn === 2 ? x : left + size
  const middle = turn === 2 ? y + 0.35 * size : down ? y + long / 2 : y - long / 2
  const order = turn === 2 ? { along: -x, line: -y } : down ? { along: y, line: -x } : { along: -y, line: x }
  return { ...piece, x: left, end, y: middle + 0.35 * size, order }
}
