import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { SetSupportVersionRequest } from '#schemas/generated/types.ts'
import { findProblems, isMessage, parseMessage, validateMessage } from '#schemas/validate.ts'

const versions = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'))

describe('get-support-version-request', () => {
  test.each([[[]], [null], ['x'], [3], [true], [undefined]])('refuses %j', (body) => {
    const [issue] = validateMessage('get-support-version-request', body)
    expect(issue).toMatchObject({ path: '', rule: 'type', expected: 'an object' })
  })

  test('accepts any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
        expect(validateMessage('get-support-version-request', body)).toEqual([])
      }),
    )
  })
})

describe('set-support-version-request', () => {
  test('accepts a version with unknown fields beside it', () => {
    fc.assert(
      fc.property(versions, fc.dictionary(fc.string(), fc.jsonValue()), (version, others) => {
        expect(validateMessage('set-support-version-request', { ...others, version })).toEqual([])
      }),
    )
  })

  test.each([
    [{}, 'required', 'nothing'],
    [{ version: undefined }, 'required', 'nothing'],
    [{ version: 3 }, 'type', 'number 3'],
    [{ version: null }, 'type', 'null'],
    [{ version: ['1.0.0'] }, 'type', 'array ["1.0.0"]'],
    [{ version: '' }, 'pattern', 'string ""'],
    [{ version: '1.0' }, 'pattern', 'string "1.0"'],
    [{ version: 'v1.0.0' }, 'pattern', 'string "v1.0.0"'],
    [{ version: '1.0.0 ' }, 'pattern', 'string "1.0.0 "'],
    [{ version: '1.0.0\n' }, 'pattern', String.raw`string "1.0.0\n"`],
    [JSON.parse('{"__proto__":{"version":"1.0.0"}}'), 'required', 'nothing'],
  ])('refuses %j by the rule %s', (body: unknown, rule, received) => {
    const issues = validateMessage('set-support-version-request', body)
    expect(issues).toMatchObject([{ path: 'version', rule, received }])
  })
})

describe('get-support-version-reply', () => {
  const withRow = (percentage: unknown) => ({
    errcode: 0,
    errmsg: 'ok',
    now_version: '2.25.0',
    uv_info: { items: [{ version: '1.0.0', percentage }] },
  })

  test.each([0, 12, 33.25, 0.5, 0.0132, 100, 130])('accepts the percentage %d', (percentage) => {
    expect(isMessage('get-support-version-reply', withRow(percentage))).toBe(true)
  })

  test.each([-1, '12', null, Number.NaN])('refuses the percentage %j', (percentage) => {
    const issues = validateMessage('get-support-version-reply', withRow(percentage))
    expect(issues).toMatchObject([{ path: 'uv_info.items[0].percentage' }])
  })

  test('refuses an error reply, as an error reply refuses it', () => {
    const refusal = { errcode: 40001, errmsg: 'invalid credential' }
    expect(isMessage('get-support-version-reply', refusal)).toBe(false)
    expect(isMessage('error-reply', refusal)).toBe(true)
    expect(isMessage('error-reply', withRow(0))).toBe(false)
  })
})

describe('findProblems', () => {
  test('gives one shared array for every valid value', () => {
    const first = findProblems('base-library-version', '1.0.0')
    expect(findProblems('get-support-version-request', {})).toBe(first)
    expect(Object.isFrozen(first)).toBe(true)
  })
})

describe('validateMessage', () => {
  test('says what a keyword asked for as data, too', () => {
    const [issue] = validateMessage('set-support-version-request', { version: 3 })
    expect(issue).toMatchObject({ rule: 'type', params: { type: 'string' } })
  })

  test('reports issues in the order of the schema, whatever rule they break', () => {
    const paths = (body: unknown) =>
      validateMessage('get-access-token-request', body).map(({ path, rule }) => `${path} ${rule}`)
    expect(paths({})).toEqual(['appid required', 'grant_type required', 'secret required'])
    expect(paths({ secret: '', grant_type: 'x' })).toEqual([
      'appid required',
      'grant_type const',
      'secret minLength',
    ])
    expect(paths({ grant_type: 3, appid: 3 })).toEqual([
      'appid type',
      'grant_type const',
      'secret required',
    ])
  })

  test('keeps no errors of an earlier call', () => {
    const before = validateMessage('set-support-version-request', {})
    validateMessage('set-support-version-request', { version: 3 })
    expect(before).toMatchObject([{ rule: 'required' }])
  })
})

describe('parseMessage', () => {
  test('gives the very value with its type', () => {
    const body: unknown = { version: '2.25.0' }
    const { value } = parseMessage('set-support-version-request', body)
    expect(value).toBe(body)
    expectTypeOf(value).toEqualTypeOf<SetSupportVersionRequest | undefined>()
  })

  test('gives the issues of a wrong value', () => {
    const { value, issues } = parseMessage('set-support-version-request', {})
    expect(value).toBeUndefined()
    expect(issues).toMatchObject([{ path: 'version', rule: 'required' }])
  })
})
