import { COMMANDS, type CommandId } from '@shared/command'
import { commandLabels } from '@shared/message/screen/commands'
import type { ReactNode } from 'react'
import { acceleratorWords, isMac, useCommand } from '../commands'
import { IconButton } from '../ui'

/** The keys of a command in the words of this system. */
export function shortcutOf(id: CommandId): string | undefined {
  const shortcut = COMMANDS.find((command) => command.id === id)?.shortcut
  return shortcut === undefined ? undefined : acceleratorWords(shortcut, isMac())
}

interface CommandButtonProps {
  id: CommandId
  /** Can be on and off. */
  toggle?: boolean
  children: ReactNode
}

/** A button of the toolbar. Pressing it leaves the cursor where it is. */
export function CommandButton({ id, toggle = false, children }: CommandButtonProps) {
  const { enabled, active, run } = useCommand(id)
  return (
    <IconButton
      label={commandLabels[id]}
      shortcut={shortcutOf(id)}
      {...(toggle ? { pressed: active } : {})}
      disabled={!enabled}
      data-command={id}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {children}
    </IconButton>
  )
}
