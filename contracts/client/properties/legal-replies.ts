import type { Arbitrary } from 'fast-check'
import { publishedVersions } from '../../../fixtures/index.ts'
import { compareVersions } from '../../../schemas/compare-versions.ts'
import { bundles } from '../../../schemas/generated/bundles.ts'
import { errcodes } from '../../../schemas/generated/errcodes.ts'
import { isObject } from '../reading/read-data.ts'
import { createSchemaArbitrary, type FastCheck, type Refinements } from './schema-arbitrary.ts'

/** A reply, and how it is written. */
export interface LegalReply<Reply> {
  readonly reply: Reply
  readonly style: WritingStyle
}

/** A success of getSupportVersion, whatever else is in it. */
export interface GetReply {
  readonly now_version: string
  readonly uv_info: {
    readonly items: readonly { readonly version: string; readonly percentage: number }[]
  }
}

/** A refusal. */
export interface Refusal {
  readonly errcode: number
  readonly errmsg: string
}

/** Every legal success of getSupportVersion: the schema, and what it cannot say. */
export function legalGetReplies(fc: FastCheck): Arbitrary<LegalReply<GetReply>> {
  return written(fc, bundles['get-support-version-reply'], {
    ...refine(fc),
    items: rowsOf(fc),
  }) as Arbitrary<LegalReply<GetReply>>
}

/** Every legal success of setSupportVersion. */
export function legalSetReplies(fc: FastCheck): Arbitrary<LegalReply<object>> {
  const replies = written(fc, bundles['set-support-version-reply'], refine(fc))
  return replies as Arbitrary<LegalReply<object>>
}

/**
 * Every refusal that a client need not retry: -1 and the errcodes of tokens have checks of their own,
 * since a client may do much after them.
 */
export function legalRefusals(fc: FastCheck): Arbitrary<LegalReply<Refusal>> {
  const retried: readonly number[] = [0, -1, 40001, 40014, 42001]
  const known = Object.values(errcodes).map(({ errcode }) => errcode as number)
  const errcode = fc.constantFrom(...known.filter((number) => !retried.includes(number)))
  // An errmsg of ok would be surprising, and the errcode says what it is.
  const errmsg = fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    errmsgOf(fc),
    fc.constantFrom('ok', 'ok rid: 69b8a2af-04d2c1b6-3a5e7f10'),
  )
  const replies = written(fc, bundles['error-reply'], { errcode, errmsg })
  return replies as Arbitrary<LegalReply<Refusal>>
}

function errmsgOf(fc: FastCheck): Arbitrary<string> {
  const rid = ' rid: 69b8a2af-04d2c1b6-3a5e7f10'
  return fc.constantFrom(...Object.values(errcodes).map(({ text }) => `${text}${rid}`))
}

function written(
  fc: FastCheck,
  schema: (typeof bundles)['error-reply'],
  refinements: Refinements,
): Arbitrary<LegalReply<unknown>> {
  return fc.record({
    reply: createSchemaArbitrary(fc, schema, refinements),
    style: fc.constantFrom(...writingStyles),
  })
}

/** What WeChat says after `ok` nobody knows; the page says `ok`. */
function refine(fc: FastCheck): Refinements {
  const longer = fc.string({ maxLength: 300, unit: 'grapheme' }).map((text) => `ok ${text}`)
  return {
    errmsg: fc.oneof({ arbitrary: fc.constant('ok'), weight: 3 }, longer),
    'base-library-version': versionOf(fc),
    percentage: percentageOf(fc),
  }
}

/** A published version, or one newer than all of them. */
function versionOf(fc: FastCheck): Arbitrary<string> {
  const part = fc.integer({ min: 0, max: 40 })
  const newer = fc.tuple(fc.integer({ min: 4, max: 20 }), part, part)
  return fc.oneof(
    fc.constantFrom(...publishedVersions),
    newer.map((parts) => parts.join('.')),
  )
}

/** Whole or not, with up to eight decimals; small enough ones are written without an exponent. */
function percentageOf(fc: FastCheck): Arbitrary<number> {
  const whole = fc.integer({ min: 0, max: 100 })
  const fraction = fc
    .tuple(whole, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 99_999_999 }))
    .map(([number, digits, decimals]) => Number((number + decimals / 1e8).toFixed(digits)))
  const exact = fraction.filter((number) => number === 0 || number >= 1e-6)
  return fc.oneof(whole, exact)
}

/** Rows in ascending order, one for each version; mostly few, at times up to 300. */
function rowsOf(fc: FastCheck): Arbitrary<readonly unknown[]> {
  const { 'uv-item': row, ...definitions } = readDefinitions()
  const one = createSchemaArbitrary(fc, { ...row, $defs: definitions }, refine(fc)) as Arbitrary<{
    readonly version: string
  }>
  const list = (maxLength: number, size: 'small' | 'max') =>
    fc.uniqueArray(one, { maxLength, size, selector: ({ version }) => version })
  return fc
    .oneof({ arbitrary: list(10, 'small'), weight: 9 }, { arbitrary: list(300, 'max'), weight: 1 })
    .map((rows) => [...rows].sort((a, b) => compareVersions(a.version, b.version)))
}

function readDefinitions(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const definitions = bundles['get-support-version-reply']['$defs']
  return definitions as Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** A way of writing the same JSON value; none has white space, since WeChat writes compact JSON. */
type WritingStyle = 'plain' | 'keys reversed' | 'escaped'

/** Every way, the plain one first: counterexamples shrink to it. */
export const writingStyles: readonly WritingStyle[] = ['plain', 'keys reversed', 'escaped']

/** Writes a JSON value in one of the ways that mean the same. */
export function writeJson(value: unknown, style: WritingStyle): string {
  if (style === 'keys reversed') return JSON.stringify(reverseKeys(value))
  const text = JSON.stringify(value)
  return style === 'plain' ? text : escapeText(text)
}

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => reverseKeys(part))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, part]) => [key, reverseKeys(part)] as const)
  return Object.fromEntries(entries.reverse())
}

/** Every sign beyond ASCII as \uXXXX, and every slash as \/, as some serializers do. */
function escapeText(text: string): string {
  return text
    .replaceAll('/', '\\/')
    .replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
