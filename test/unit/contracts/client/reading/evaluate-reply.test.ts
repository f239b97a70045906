import { describe, expect, it } from 'vitest'
import {
  describeError,
  describeValue,
  isCrash,
  tellsErrcode,
} from '#contracts/client/inspect-value.ts'
import { compareData } from '#contracts/client/reading/evaluate-reply.ts'
import { readErrcode } from '#contracts/client/reading/read-data.ts'

const items = [
  { version: '2.33.0', percentage: 0.5 },
  { version: '3.15.0', percentage: 12 },
]
const wanted = { nowVersion: '2.20.0', items }

function rowsWith(percentage: unknown) {
  return { nowVersion: '2.20.0', items: [{ version: '2.33.0', percentage }, items[1]] }
}

describe('compareData', () => {
  it.each([
    ['the reply as it came', { errcode: 0, now_version: '2.20.0', uv_info: { items } }],
    ['{ nowVersion, items }', { nowVersion: '2.20.0', items }],
    [
      'rows with more fields',
      { nowVersion: '2.20.0', items: items.map((row) => ({ ...row, x: 1 })) },
    ],
  ])('reads %s', (_, value) => {
    expect(compareData(value, wanted, null)).toEqual([])
  })

  it.each([
    [null, ['now-version-misread', 'rows-misread']],
    ['text', ['now-version-misread', 'rows-misread']],
    [{ nowVersion: 2.2, items }, ['now-version-misread']],
    [{ now_version: '2.20.0', uv_info: items }, ['rows-misread']],
    [{ nowVersion: '2.20.0', items: items.slice(1) }, ['rows-misread']],
    [{ nowVersion: '2.20.0', items: [items[1], items[0]] }, ['rows-misread']],
    [{ nowVersion: '2.20.0', items: [null, items[1]] }, ['rows-misread']],
    [rowsWith('0.5'), ['rows-misread']],
    [rowsWith(NaN), ['rows-misread']],
    [rowsWith(5), ['rows-misread']],
    [rowsWith(0), ['fraction-truncated']],
    [rowsWith(1), ['fraction-truncated']],
  ])('finds what is misread in %j', (value, names) => {
    expect(compareData(value, wanted, null).map(({ name }) => name)).toEqual(names)
  })

  it('shows what options.read throws, or gives that is no data', () => {
    const thrown = compareData({ a: 1 }, wanted, () => {
      throw new Error('no such field')
    })
    expect(thrown).toMatchObject([
      { name: 'rows-misread', received: 'Error: no such field from options.read of {"a":1}' },
    ])
    const given = compareData({}, wanted, (() => 3) as never)
    expect(given).toMatchObject([{ received: '3 from options.read' }])
  })
})

describe('readErrcode', () => {
  it.each([
    [{ errcode: 40001 }, 40001],
    [{ errcode: '-1' }, -1],
    [{ errcode: 'x' }, undefined],
    [[{ errcode: 1 }], undefined],
    [undefined, undefined],
  ])('of %j is %s', (value, errcode) => {
    expect(readErrcode(value)).toBe(errcode)
  })
})

describe('tellsErrcode', () => {
  it.each([
    [Object.assign(new Error('refused'), { errcode: 42001 }), true],
    [Object.assign(new Error('refused'), { code: '42001' }), true],
    [new Error('42001: access_token expired'), true],
    [new Error('refused', { cause: new Error('errcode=42001') }), true],
    ['errcode 42001', true],
    [{ errcode: 42001 }, true],
    [new Error('refused'), false],
    [new Error('1420015'), false],
    [new Error('-42001'), false],
    [undefined, false],
  ])('of %s is %s', (error, tells) => {
    expect(tellsErrcode(error, 42001)).toBe(tells)
  })

  it('tells -1 from 1', () => {
    expect(tellsErrcode(new Error('errcode -1'), -1)).toBe(true)
    expect(tellsErrcode(new Error('errcode 1'), -1)).toBe(false)
    expect(tellsErrcode(new Error('in 2021-11-01'), -1)).toBe(false)
  })
})

describe('isCrash', () => {
  it.each([
    [new TypeError("Cannot read properties of undefined (reading 'items')"), true],
    [new RangeError('x'), true],
    [new Error('java.lang.NullPointerException: uvInfo is null'), true],
    [new Error('panic: interface conversion: interface {} is float64, not int'), true],
    ["KeyError: 'uv_info'", true],
    [new Error('WeChat refused the call: 48001'), false],
    [new SyntaxError('Unexpected token'), false],
    [undefined, false],
  ])('of %s is %s', (error, crash) => {
    expect(isCrash(error)).toBe(crash)
  })
})

describe('the words for a value', () => {
  it('are never longer than 300 characters, and never fail', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    expect(describeValue(loop)).toBe('object')
    expect(describeValue(undefined)).toBe('nothing')
    expect(describeValue({ count: 1n })).toBe('{"count":"1n"}')
    expect(describeValue('x'.repeat(1000))).toHaveLength(300)
    expect(describeError(new Error('x'.repeat(1000)))).toHaveLength(300)
    expect(describeError({ code: 1 })).toBe('{"code":1}')
  })
})
