import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '#contracts/client/client.ts'
import {
  legalGetReplies,
  legalRefusals,
  legalSetReplies,
  writeJson,
  writingStyles,
} from '#contracts/client/properties/legal-replies.ts'
import { createSchemaArbitrary } from '#contracts/client/properties/schema-arbitrary.ts'
import { verifyClient } from '#contracts/client/verify-client.ts'
import { compareVersions } from '#schemas/compare-versions.ts'
import { validateMessage } from '#schemas/index.ts'
import { rightClient } from '#test/support/right-client.ts'

const samples = fc.sample(legalGetReplies(fc), { numRuns: 300, seed: 1 })

describe('the legal replies', () => {
  it('keep the schema of getSupportVersion', () => {
    const issues = samples.flatMap(({ reply }) =>
      validateMessage('get-support-version-reply', reply),
    )
    expect(issues).toEqual([])
  })

  it('keep the schema of setSupportVersion, and that of errors', () => {
    const sets = fc.sample(legalSetReplies(fc), { numRuns: 100, seed: 1 })
    const refusals = fc.sample(legalRefusals(fc), { numRuns: 100, seed: 1 })
    expect([
      ...sets.flatMap(({ reply }) => validateMessage('set-support-version-reply', reply)),
      ...refusals.flatMap(({ reply }) => validateMessage('error-reply', reply)),
    ]).toEqual([])
  })

  it('have rows in ascending order, one for each version', () => {
    for (const { reply } of samples) {
      const versions = reply.uv_info.items.map(({ version }) => version)
      expect(versions).toEqual([...new Set(versions)].sort(compareVersions))
    }
  })

  it.each([
    ['no rows', (text: string) => text.includes('"items":[]')],
    ['more than a hundred rows', (text: string) => text.split('"percentage"').length > 100],
    ['fractions', (text: string) => /"percentage":\d+\.\d{3,}/.test(text)],
    ['small fractions', (text: string) => text.includes('"percentage":0.0')],
    ['unknown fields', (text: string) => text.includes('"new_')],
    ['a long errmsg', (text: string) => /"errmsg":"ok .{50,}?","/.test(text)],
    ['versions of two digits', (text: string) => /"version":"\d\d\.\d+\.\d+"/.test(text)],
  ])('have, at times, %s', (_, isThere) => {
    expect(samples.some(({ reply }) => isThere(JSON.stringify(reply)))).toBe(true)
  })

  it('have no number with an exponent', () => {
    const texts = samples.map(({ reply }) => JSON.stringify(reply.uv_info.items))
    expect(texts.filter((text) => /"percentage":[\d.]+e/.test(text))).toEqual([])
  })
})

describe('createSchemaArbitrary', () => {
  it('refuses a schema that it cannot read', () => {
    expect(() => createSchemaArbitrary(fc, { oneOf: [] }, {})).toThrow(TypeError)
  })
})

describe('writeJson', () => {
  it.each(writingStyles)('writes the same value %s', (style) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(writeJson(value, style))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { seed: 1 },
    )
  })

  it('differs with each style', () => {
    const value = { b: '/é', a: 1 }
    expect(writingStyles.map((style) => writeJson(value, style))).toEqual([
      '{"b":"/é","a":1}',
      '{"a":1,"b":"/é"}',
      '{"b":"\\/\\u00e9","a":1}',
    ])
  })
})

describe('a property of a client', () => {
  const forgetsRows: Client = {
    ...rightClient,
    getSupportVersion: async (call) => {
      const reply = (await rightClient.getSupportVersion(call)) as {
        now_version: string
        uv_info: { items: unknown[] }
      }
      return { nowVersion: reply.now_version, items: reply.uv_info.items.slice(0, 3) }
    },
  }
  const options = { only: ['get-any-legal-reply'], timeout: 4000 } as const

  it('shows the smallest reply that breaks it, and shows it again from its seed', async () => {
    const [first, again] = [
      await verifyClient(forgetsRows, { ...options, seed: 'small' }),
      await verifyClient(forgetsRows, { ...options, seed: 'small' }),
    ]
    const [finding] = first.findings
    expect(finding?.name).toBe('surprise-breaks')
    expect(finding?.message).toContain('received 3 rows, expected 4 rows')
    expect(finding?.message).toMatch(
      /The reply was \{"errcode":0,"errmsg":"ok","now_version":"[\d.]+","uv_info":\{"items":\[(\{"version":"[\d.]+","percentage":0\},?){4}\]\}\}\./,
    )
    expect(again.findings).toEqual(first.findings)
  })

  it('tries as many replies as it is told', async () => {
    let calls = 0
    const counting: Client = {
      ...rightClient,
      getSupportVersion: (call) => {
        calls += 1
        return rightClient.getSupportVersion(call)
      },
    }
    await verifyClient(counting, { ...options, runs: 7 })
    expect(calls).toBe(7)
  })
})
