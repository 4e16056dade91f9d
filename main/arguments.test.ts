import { expect, test } from 'vitest'
import { filesOfArguments } from './arguments'

test('files are the plain arguments, against the folder of whoever starts', () => {
  expect(filesOfArguments(['/opt/nianbao', '年报.docx', '/x/b.txt'], false, '/home/x')).toEqual(['/home/x/年报.docx', '/x/b.txt'])
})

test('run from its sources, the folder of the app is no file', () => {
  const argv = ['/e/electron', '--no-sandbox', '-r', '/p/loader.js', '--user-data-dir=/tmp/u', '/work', 'a.nianbao']
  expect(filesOfArguments(argv, true, '/home/x')).toEqual(['/home/x/a.nianbao'])
  expect(filesOfArguments(['/e/electron', '.'], true, '/home/x')).toEqual([])
})

test('an address of a file is its path, any other address is left out', () => {
  const argv = ['/opt/nianbao', 'file:///x/%E5%B9%B4.docx', 'file://host/%zz', '']
  expect(filesOfArguments(argv, false, '/')).toEqual(['/x/年.docx'])
})
