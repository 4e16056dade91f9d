/** The definition of a table row among its sprms ([MS-DOC] 2.9.314 TDefTableOperand) → edges and merges. */
import type { RowShape } from '../source'
import { viewOf } from './container'
import type { Sprm } from './properties'

const T_DEF_TABLE = 0xd608
const T_MERGE = 0x5624
const T_VERTICAL_MERGE = 0xd62b

/** `null` when the row has no definition. */
export function rowShape(sprms: readonly Sprm[]): RowShape | null {
  let shape: RowShape | null = null
  for (const { code, operand } of sprms) {
    if (code === T_DEF_TABLE) shape = defined(operand)
    else if (code === T_MERGE && shape)
      for (let i = operand[0]! + 1; i < Math.min(operand[1]!, shape.joins.length); i++) shape.joins[i] = true
    else if (code === T_VERTICAL_MERGE && shape && operand[0]! < shape.vertical.length)
      shape.vertical[operand[0]!] = operand[1]! & 3
  }
  return shape
}

function defined(operand: Uint8Array): RowShape {
  const view = viewOf(operand)
  const count = view.getUint8(0)
  const edges = Array.from({ length: count + 1 }, (_, i) => view.getInt16(1 + i * 2, true))
  const flags = Array.from({ length: count }, (_, i) => {
    const at = 1 + (count + 1) * 2 + i * 20
    return at + 2 <= operand.length ? view.getUint16(at, true) : 0
  })
  return { edges, joins: flags.map((f) => (f & 3) === 2), vertical: flags.map((f) => (f >> 5) & 3) }
}
