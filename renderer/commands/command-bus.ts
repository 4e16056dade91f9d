/** Joins the parts of the window that can carry out commands, so that menu, toolbar and keyboard ask one place. */
import { COMMANDS, type CommandId } from '@shared/command'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CommandState } from '../store'

/** A part of the window that carries out some of the commands: the shell, the editor. */
export interface CommandSource {
  /** `false`: not mine, or not now. */
  run: (command: CommandId) => boolean
  /** Its commands only. */
  state: () => Readonly<Record<string, CommandState>>
  subscribe: (listener: () => void) => () => void
}

export type CommandStates = Readonly<Record<CommandId, CommandState>>

export interface CommandBus {
  states: StoreApi<CommandStates>
  /** Adds a source; the answer takes it away again. */
  connect: (source: CommandSource) => () => void
  /** Runs a command that is enabled. Unknown ids and disabled commands do nothing. */
  run: (id: string) => boolean
}

const sameState = (a: CommandState, b: CommandState) => a.enabled === b.enabled && a.active === b.active

const OFF: CommandState = { enabled: false, active: false }

export function createCommandBus(): CommandBus {
  const sources = new Set<CommandSource>()
  const states = createStore<CommandStates>(() => merged(sources))

  function refresh() {
    const before = states.getState()
    const now = merged(sources)
    // A command whose state did not change keeps its object: only the buttons of the others are drawn again.
    const kept = COMMANDS.map(({ id }) => [id, sameState(before[id], now[id]) ? before[id] : now[id]] as const)
    if (kept.some(([id, state]) => state !== before[id])) states.setState(Object.fromEntries(kept) as CommandStates, true)
  }

  return {
    states,
    connect: (source) => {
      sources.add(source)
      const stop = source.subscribe(refresh)
      refresh()
      return () => {
        stop()
        sources.delete(source)
        refresh()
      }
    },
    run: (id) => {
      const command = COMMANDS.find((c) => c.id === id)
      if (!command || !states.getState()[command.id].enabled) return false
      return [...sources].some((source) => source.run(command.id))
    },
  }
}

function merged(sources: ReadonlySet<CommandSource>): CommandStates {
  const all = Object.assign({}, ...[...sources].map((s) => s.state())) as Partial<Record<string, CommandState>>
  return Object.fromEntries(COMMANDS.map(({ id }) => [id, all[id] ?? OFF])) as Record<CommandId, CommandState>
}
