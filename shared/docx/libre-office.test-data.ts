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

/**
 * A folder of its own, with a profile of its own: a running office is left alone. `half`: fonts that are not installed
 * here and whose digits are half as wide as their Han characters; another one of that shape stands in for them.
 */
export function officeFolder({ half = [] }: { half?: readonly string[] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(fonts, fontSettings(half))
  const env = half.length > 0 ? { ...process.env, FONTCONFIG_FILE: fonts } : process.env
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
        env,
      })
      return new Uint8Array(readFileSync(join(result, name.replace(/\.\w+$/, `.${format.replace(/:.*/, '')}`))))
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const HALF_WIDE_DIGITS = 'Noto Sans Mono CJK SC'

function fontSettings(half: readonly string[]): string {
  const standIn = (font: string) =>
    `<match target="pattern"><test name="family"><string>${font}</string></test>` +
    `<edit name="family" mode="assign" binding="strong"><string>${HALF_WIDE_DIGITS}</string></edit></match>`
  return `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${half.map(standIn).join('')}</fontconfig>`
}
