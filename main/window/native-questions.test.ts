import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { askWhichFile, askWhichOthers } from './native-questions'

const asked: OpenDialogOptions[] = []
vi.mock('electron', () => ({
  app: { getPath: () => '/' },
  dialog: {
    showOpenDialog: async (_: BrowserWindow, options: OpenDialogOptions) => {
      asked.push(options)
      return { canceled: true, filePaths: [] }
    },
  },
}))

const window = {} as BrowserWindow
const firstOffer = (): FileFilter | undefined => asked[0]?.filters?.[0]

beforeEach(() => {
  asked.length = 0
})

test.each([
  ['a file to open', () => askWhichFile(window)],
  ["last year's file", () => askWhichOthers(window, 'previous')],
])('who looks for %s is shown every kind that can be read', async (_, ask) => {
  await ask()
  expect(firstOffer()?.extensions).toEqual(
    expect.arrayContaining(['nianbao', 'docx', 'doc', 'wps', 'pdf', 'html', 'xlsx', 'odt', 'txt']),
  )
})
