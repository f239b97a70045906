import { describe, expect, expectTypeOf, test } from 'vitest'
import { readSources } from '#schemas/generate/sources.ts'
import { errcodes } from '#schemas/index.ts'

const sources = readSources()
const codes = sources.errcodes.map(({ errcode }) => errcode)

test('errcodes.json is sorted and names each errcode once', () => {
  expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b))
})

test('every errcode that an operation can give is in errcodes.json', () => {
  const named = Object.values(sources.operations).flatMap(({ errcodes: own, refusals }) => [
    ...own,
    ...Object.values(refusals).flatMap((rules) => Object.values(rules)),
  ])
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((code) => !codes.includes(code))).toEqual([])
})

test.each(sources.errcodes)('errcode $errcode has a text, advice and a source', (entry) => {
  expect(entry.text).toMatch(/\S/)
  expect(entry.text, 'the request id is the business of the server').not.toContain('rid:')
  expect(entry.text).toBe(entry.text.trim())
  expect(entry.meaning).toMatch(/\.$/)
  expect(entry.advice).toMatch(/\.$/)
  expect(['documented', 'observed', 'inferred', 'chosen']).toContain(entry.evidence)
  expect(entry.source).toMatch(/^https:\/\/|\S+\/\S+ (issue|discussion)|public file/)
  if (entry.evidence === 'chosen') expect(entry.note, 'why it is chosen').toMatch(/\S/)
})

describe('the generated record', () => {
  test('holds the same entries under their numbers', () => {
    expect(
      Object.values(errcodes)
        .map(({ errcode }) => errcode)
        .sort((a, b) => a - b),
    ).toEqual(codes)
    for (const entry of sources.errcodes) {
      expect(Object.entries(errcodes)).toContainEqual([entry.errcode.toString(), entry])
    }
  })

  test('knows each text by its type', () => {
    expectTypeOf(errcodes[89014].text).toEqualTypeOf<'support version error'>()
    expect(errcodes[89014].text).toBe('support version error')
    expect(errcodes[-1].text).toBe('system error')
  })
})
