import { expect, test } from 'vitest'
import { createCommandBus, type CommandSource } from './command-bus'

function source(ids: Record<string, boolean>) {
  const listeners = new Set<() => void>()
  const ran: string[] = []
  const made: CommandSource = {
    run: (id) => id in ids && ran.push(id) > 0,
    state: () => Object.fromEntries(Object.entries(ids).map(([id, enabled]) => [id, { enabled, active: false }])),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { source: made, ran, ids, change: () => listeners.forEach((l) => l()) }
}

test('a command runs in the part of the window it belongs to', () => {
  const bus = createCommandBus()
  const shell = source({ 'file.save': true })
  const editor = source({ 'edit.undo': true })
  bus.connect(shell.source)
  bus.connect(editor.source)
  expect(bus.run('edit.undo')).toBe(true)
  expect([shell.ran, editor.ran]).toEqual([[], ['edit.undo']])
})

test('commands nobody offers, or that are off, do not run', () => {
  const bus = createCommandBus()
  const shell = source({ 'file.save': false })
  bus.connect(shell.source)
  expect([bus.run('file.save'), bus.run('edit.undo'), bus.run('format.c')]).toEqual([false, false, false])
  expect(shell.ran).toEqual([])
})

test('states follow their source, and a source that leaves takes its commands along', () => {
  const bus = createCommandBus()
  const editor = source({ 'edit.undo': false })
  const leave = bus.connect(editor.source)
  editor.ids['edit.undo'] = true
  editor.change()
  expect(bus.states.getState()['edit.undo'].enabled).toBe(true)
  leave()
  expect(bus.states.getState()['edit.undo'].enabled).toBe(false)
})

test('nothing is told when no state changed', () => {
  const bus = createCommandBus()
  const editor = source({ 'edit.undo': true })
  bus.connect(editor.source)
  let told = 0
  bus.states.subscribe(() => told++)
  editor.change()
  expect(told).toBe(0)
})
