/** LibreOffice as another writer of files, where it is installed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const hasOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** A folder of its own, with a profile of its own: a running office is left alone. */
export function officeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  return {
    /** `format` as soffice has it, for example `docx:MS Word 2007 XML`. */
    convert(name: string, content: string | Uint8Array, format: string): Uint8Array {
      const file = join(folder, name)
      const result = join(folder, 'out')
      writeFileSync(file, content)
      execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', result, file], {
        stdio: 'ignore',
        timeout: 120_000,
      })
      return new Uint8Array(readFileSync(join(result, name.replace(/\.\w+$/, `.${format.replace(/:.*/, '')}`))))
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
