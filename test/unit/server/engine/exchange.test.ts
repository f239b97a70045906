import { describe, expect, it } from 'vitest'
import { describeExchange, type Exchange } from '#server/engine/exchange.ts'
import { composeEngine } from '#server/fake/compose-engine.ts'
import { resolveOptions } from '#server/fake/options.ts'

function send(body: string): Exchange {
  const engine = composeEngine(resolveOptions({}))
  const url = '/cgi-bin/wxopen/setweappsupportversion'
  engine.handle({ method: 'POST', url, headers: [], body: Buffer.from(body) })
  const entry = engine.journal.entries().at(-1)
  if (entry === undefined) throw new Error('no entry')
  return describeExchange(engine, entry)
}

const nestArray = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
const nestObject = (levels: number): string => '{"a":'.repeat(levels) + '0' + '}'.repeat(levels)

describe('describeExchange', () => {
  it.each([
    ['arrays', nestArray],
    ['objects', nestObject],
  ])('reads fields of 1000 levels of %s', (_, nest) => {
    const body = nest(1000)
    expect(JSON.stringify(send(body).request)).toBe(body)
  })

  it.each([
    ['arrays', nestArray(1001)],
    ['objects', nestObject(1001)],
    ['a great many arrays', nestArray(300_000)],
    ['arrays beside others', `[[],{"a":1},${nestArray(1000)},[]]`],
  ])('leaves out fields of more levels than that: %s', (_, body) => {
    const exchange = send(body)
    expect(exchange.request).toBeNull()
    expect(exchange.raw.request.body).toBe(body)
    expect(() => JSON.stringify(exchange)).not.toThrow()
  })

  it('reads long fields of few levels', () => {
    const items = Array.from({ length: 5000 }, (_item, index) => [index])
    expect(send(JSON.stringify(items)).request).toEqual(items)
  })
})
