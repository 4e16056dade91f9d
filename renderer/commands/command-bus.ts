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

const OFF: CommandState = { enabled: false, active: false }

export function createCommandBus(): CommandBus {
  const sources = new Set<CommandSource>()
  const states = createStore<CommandStates>(() => merged(sources))

  function refresh() {
    const before = states.getState()
    const now = merged(sources)
    if (COMMANDS.some(({ id }) => before[id].enabled !== now[id].enabled || before[id].active !== now[id].active)) {
      states.setState(now, true)
    }
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
