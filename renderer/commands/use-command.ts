import type { CommandId } from '@shared/command'
import { createContext, useCallback, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { CommandState } from '../store'
import type { CommandBus } from './command-bus'

export const CommandContext = createContext<CommandBus | null>(null)

/** Throws outside of the window's frame: a mistake of the program. */
export function useCommandBus(): CommandBus {
  const bus = useContext(CommandContext)
  if (!bus) throw new Error('no CommandContext above')
  return bus
}

/** What a button of the command needs: whether it can run, whether it is on, and running it. */
export function useCommand(id: CommandId): CommandState & { run: () => void } {
  const bus = useCommandBus()
  const state = useStore(bus.states, (states) => states[id])
  const run = useCallback(() => void bus.run(id), [bus, id])
  return useMemo(() => ({ ...state, run }), [state, run])
}
