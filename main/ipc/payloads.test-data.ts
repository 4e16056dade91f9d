/** Payloads made from the contract itself, so that a new request is tried without anybody thinking of it. */
import fc from 'fast-check'
import type { z } from 'zod'

/** The kinds of schema the contract is made of. */
type Definition =
  | { type: 'undefined' | 'boolean' | 'number' | 'custom' | 'null' }
  | { type: 'string'; checks?: Check[] }
  | { type: 'enum'; entries: Record<string, string> }
  | { type: 'literal'; values: (string | number)[] }
  | { type: 'object'; shape: Record<string, z.ZodType> }
  | { type: 'record'; valueType: z.ZodType }
  | { type: 'array'; element: z.ZodType; checks?: Check[] }
  | { type: 'nullable' | 'optional' | 'default' | 'prefault'; innerType: z.ZodType }
  | { type: 'union'; options: z.ZodType[] }

interface Check {
  _zod: { def: { minimum?: number; maximum?: number; pattern?: RegExp } }
}

const definitionOf = (schema: z.ZodType) => (schema as unknown as { _zod: { def: Definition } })._zod.def

function limits(checks: Check[] | undefined) {
  const found = (checks ?? []).map(({ _zod }) => _zod.def)
  return {
    min: found.find(({ minimum }) => minimum !== undefined)?.minimum ?? 0,
    max: found.find(({ maximum }) => maximum !== undefined)?.maximum ?? Infinity,
    pattern: found.find(({ pattern }) => pattern !== undefined)?.pattern,
  }
}

/** What the schema asks for, small. */
export function rightPayload(schema: z.ZodType): fc.Arbitrary<unknown> {
  // Beside its kind a schema may ask for more.
  return anyOfKind(schema).filter((value) => schema.safeParse(value).success)
}

function anyOfKind(schema: z.ZodType): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'undefined':
      return fc.constant(undefined)
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0.5, 1.5, 2026))
    case 'null':
      return fc.constant(null)
    case 'custom':
      return fc.uint8Array({ maxLength: 8 })
    case 'string': {
      const { min, max, pattern } = limits(definition.checks)
      return pattern ? fc.stringMatching(pattern) : fc.string({ minLength: min, maxLength: Math.min(max, 20) })
    }
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries))
    case 'literal':
      return fc.constantFrom(...definition.values)
    case 'object': {
      const { shape } = definition
      const required = Object.keys(shape).filter((key) => !isOptional(shape[key]!))
      return fc.record(mapValues(shape, rightPayload), { requiredKeys: required })
    }
    case 'record':
      return fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }), rightPayload(definition.valueType), {
        maxKeys: 3,
        noNullPrototype: true,
      })
    case 'array': {
      const { min, max } = limits(definition.checks)
      return fc.array(rightPayload(definition.element), { minLength: min, maxLength: Math.min(max, min + 2) })
    }
    case 'nullable':
      return fc.option(rightPayload(definition.innerType))
    case 'optional':
    case 'default':
    case 'prefault':
      return rightPayload(definition.innerType)
    case 'union':
      return fc.oneof(...definition.options.map(rightPayload))
    default:
      return unknownKind(definition)
  }
}

/** The contract grew by a kind of schema that this file has yet to learn. */
function unknownKind(definition: never): never {
  throw new Error(`no payloads for ${(definition as { type: string }).type}`)
}

const values = [
  'text',
  '/etc/passwd',
  7,
  Number.NaN,
  true,
  null,
  undefined,
  {},
  { path: '/etc/passwd' },
  ['/etc/passwd'],
  [],
  new Date(0),
  new Uint8Array(2),
  1n,
]
const valuesBut = (fits: (value: unknown) => boolean) => fc.constantFrom(...values.filter((value) => !fits(value)))
const isText = (value: unknown) => typeof value === 'string'

/** Something the schema does not ask for: another kind of value, one key too many or too few, a wrong part of a right whole. */
export function wrongPayload(schema: z.ZodType): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'undefined':
      return valuesBut((value) => value === undefined)
    case 'boolean':
      return valuesBut((value) => typeof value === 'boolean')
    case 'number':
      return valuesBut((value) => typeof value === 'number' && !Number.isNaN(value))
    case 'null':
      return valuesBut((value) => value === null)
    case 'custom':
      return valuesBut((value) => value instanceof Uint8Array)
    case 'string':
      return fc.oneof(valuesBut(isText), ...wrongTexts(limits(definition.checks)))
    case 'enum':
      return fc.oneof(valuesBut(isText), fc.constantFrom('', '/bin/sh', 'constructor'))
    case 'literal':
      return fc.oneof(
        valuesBut((value) => isText(value) || typeof value === 'number'),
        fc.constantFrom('', '/bin/sh', 'constructor', -7.5),
      )
    case 'object':
      return wrongObject(schema, definition.shape)
    case 'record':
      return fc.oneof(
        valuesBut((value) => Object.getPrototypeOf(Object(value)) === Object.prototype),
        wrongPayload(definition.valueType).map((value) => ({ key: value })),
      )
    case 'array':
      return fc.oneof(
        valuesBut(Array.isArray),
        wrongPayload(definition.element).map((value) => [value]),
      )
    case 'nullable':
      return wrongPayload(definition.innerType).filter((value) => value !== null)
    case 'optional':
    case 'default':
    case 'prefault':
      return wrongPayload(definition.innerType).filter((value) => value !== undefined)
    case 'union':
      return fc.oneof(...definition.options.map(wrongPayload))
    default:
      return unknownKind(definition)
  }
}

function wrongTexts({ min, max, pattern }: ReturnType<typeof limits>): fc.Arbitrary<string>[] {
  return [
    ...(min > 0 ? [fc.constant('')] : []),
    ...(max < 100_000 ? [fc.constant('x'.repeat(max + 1))] : []),
    ...(pattern ? [fc.constantFrom('../a', '/etc/passwd', 'a b', 'a\u0000').filter((text) => !pattern.test(text))] : []),
  ]
}

function wrongObject(schema: z.ZodType, shape: Record<string, z.ZodType>): fc.Arbitrary<unknown> {
  const whole = rightPayload(schema) as fc.Arbitrary<Record<string, unknown>>
  const keys = Object.keys(shape)
  const required = keys.filter((key) => !isOptional(shape[key]!))
  const without = (key: string) => whole.map((object) => Object.fromEntries(Object.entries(object).filter(([k]) => k !== key)))
  return fc.oneof(
    // A date is an object without keys of its own.
    valuesBut((value) => value instanceof Date || Object.getPrototypeOf(Object(value)) === Object.prototype),
    fc
      .tuple(whole, fc.constantFrom('path', 'url', 'constructor', 'more'))
      .map(([object, key]) => ({ ...object, [key]: '/etc/passwd' })),
    ...required.map(without),
    ...keys.map((key) => fc.tuple(whole, wrongPayload(shape[key]!)).map(([object, value]) => ({ ...object, [key]: value }))),
  )
}

const isOptional = (schema: z.ZodType) => ['optional', 'default', 'prefault'].includes(definitionOf(schema).type)

function mapValues<T, U>(object: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]))
}
