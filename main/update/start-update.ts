/** Starts an installer that was checked. It is checked once more: between looking and starting the file may have changed. */
import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import { failed, ok, type Result } from '@shared/finding'
import { errorCode, trouble } from '../file/file-trouble'
import { checkUpdate, type ThisProgram } from './check-update'

export interface UpdateStarters {
  /** Runs an installer on its own, beyond the end of this program. */
  run: (path: string) => Promise<void>
  /** Hands a disk image to the system; answers what went wrong, or nothing. */
  open: (path: string) => Promise<string>
}

/** `false`: nothing to start, a person has to do it. Errors: as `checkUpdate`, E140 it did not start. */
export async function startUpdate(path: string, here: ThisProgram, starters: UpdateStarters): Promise<Result<boolean>> {
  const checked = await checkUpdate(path, here)
  if (!checked.ok) return checked
  const { how, age } = checked.value
  if (age === 'older' || how === 'portable' || how === 'command') return ok(false)
  const name = basename(path)
  try {
    if (how === 'installer') await starters.run(path)
    else if ((await starters.open(path)) !== '') return failed(trouble('E140', { name, code: 'open' }))
    return ok(true)
  } catch (error) {
    return failed(trouble('E140', { name, code: errorCode(error) }))
  }
}

/** No shell, no arguments; done as soon as it runs. */
export function runDetached(path: string): Promise<void> {
  return new Promise((started, refused) => {
    const child = spawn(path, [], { detached: true, stdio: 'ignore' })
    child.once('error', refused)
    child.once('spawn', () => {
      child.unref()
      started()
    })
  })
}
