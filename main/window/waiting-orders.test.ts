import { expect, test } from 'vitest'
import type { CommandId } from '@shared/command'
import { WaitingOrders, type Order } from './waiting-orders'

const command = (id: CommandId): Order => ({ kind: 'command', id })

function waiting(...ids: CommandId[]): string[] {
  const orders = new WaitingOrders()
  for (const id of ids) orders.add(command(id))
  const out: string[] = []
  for (let order = orders.next(); order; order = orders.next()) if (order.kind === 'command') out.push(order.id)
  return out
}

test('orders come out as they came in', () => {
  expect(waiting('help.about', 'file.open', 'view.wide')).toEqual(['help.about', 'file.open', 'view.wide'])
})

test('who presses again wants one file all the same, but two steps of size', () => {
  expect(waiting('file.open', 'view.zoomIn', 'file.open', 'view.zoomIn')).toEqual(['file.open', 'view.zoomIn', 'view.zoomIn'])
})

test('what acts where the cursor stands does not wait for one', () => {
  expect(waiting('format.bold', 'edit.undo', 'insert.table', 'edit.find')).toEqual(['edit.find'])
})

test('no more than twenty wait, the first ones', () => {
  const many = Array.from({ length: 30 }, (_, n): CommandId => (n === 0 ? 'help.about' : 'view.zoomIn'))
  expect(waiting(...many)).toEqual(many.slice(0, 20))
})
