/** What a person asked of a window before its page stood: kept in order and handed over when it stands. */
import type { CommandId } from '@shared/command'

export type Order = { kind: 'command'; id: CommandId } | { kind: 'file'; path: string }

/** Nobody asks for more in the moments of a start; what is pressed after that is lost, not what came first. */
const MOST = 20
/** They act where the cursor stands, and there is none yet. */
const AT_CURSOR = /^(format|insert|table)\.|^edit\.(undo|redo)$/

export class WaitingOrders {
  #orders: Order[] = []

  get none(): boolean {
    return this.#orders.length === 0
  }

  add(order: Order): void {
    if (this.#orders.length >= MOST || (order.kind === 'command' && !this.#mayWait(order.id))) return
    this.#orders.push(order)
  }

  /** Takes out the oldest. */
  next(): Order | undefined {
    return this.#orders.shift()
  }

  clear(): void {
    this.#orders = []
  }

  /** Who sees nothing happen presses again, and wants one file, one window, one saving all the same. */
  #mayWait(id: CommandId): boolean {
    const waits = () => this.#orders.some((order) => order.kind === 'command' && order.id === id)
    return !AT_CURSOR.test(id) && !(id.startsWith('file.') && waits())
  }
}
