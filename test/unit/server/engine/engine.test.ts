import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operations } from '#schemas/generated/operations.ts'
import { isMessage } from '#schemas/validate.ts'
import { describeExchange } from '#server/engine/exchange.ts'
import { composeEngine } from '#server/fake/compose-engine.ts'
import { resolveOptions } from '#server/fake/options.ts'
import { createMiniProgram } from '#server/wechat/mini-program.ts'
import { createPlatform } from '#server/wechat/platform.ts'

function createScene(unknownCredentials: 'accept' | 'refuse') {
  const engine = composeEngine(resolveOptions({ unknownCredentials, now: () => 1_700_000_000_000 }))
  const platform = createPlatform(engine.world, { componentAppid: 'wxplatform' })
  createMiniProgram(engine.world, platform, engine.now(), { appid: 'wxshop', accessToken: 'token' })
  return engine
}

const paths = Object.values(operations).map(({ path }) => path)
const names = ['component_appid', 'appid', 'version', 'secret', 'grant_type', '__proto__', 'offset']
const values = fc.oneof(fc.jsonValue(), fc.constantFrom('wxplatform', 'wxshop', '2.25.0', 10))
const fields = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), values)
const body = fc.oneof(
  fields.map((value) => Buffer.from(JSON.stringify(value))),
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  fc.json().map((text) => Buffer.from(text)),
)
const request = fc.record({
  method: fc.constantFrom('POST', 'GET', 'PUT'),
  path: fc.oneof(fc.constantFrom(...paths), fc.webPath()),
  query: fc.oneof(
    fc.constantFrom('access_token=token', 'component_access_token=x', 'access_token=%', ''),
    fc.webQueryParameters(),
  ),
  body,
})

describe('createEngine', () => {
  it.each(['accept', 'refuse'] as const)(
    'answers any request with a reply of the schema, and can tell why, credentials: %s',
    (unknownCredentials) => {
      fc.assert(
        fc.property(fc.array(request, { minLength: 1, maxLength: 5 }), (requests) => {
          const engine = createScene(unknownCredentials)
          for (const { method, path, query, body: bytes } of requests) {
            const reply = engine.handle({
              method,
              url: `${path}?${query}`,
              headers: [],
              body: bytes,
            })
            expect(reply.body.length).toBe(Buffer.byteLength(reply.body.content))
            const [entry] = engine.journal.entries().slice(-1)
            if (entry === undefined) throw new Error('no entry')
            const exchange = describeExchange(engine, entry)
            expect(exchange.why).not.toBe('')
            expect(exchange.status).toBe(reply.status)
            expect(exchange.raw.reply?.headers).toEqual(reply.headers)
            for (const header of reply.headers) expect(header).toMatch(/^[\x20-\x7E]*$/)
            if (reply.status !== 200) expect(reply.body.content).toBe('')
            else if (exchange.rule !== null)
              expect(isMessage('error-reply', exchange.reply)).toBe(true)
            else if (exchange.operation !== null) {
              const { reply: schema } = operations[exchange.operation]
              expect(isMessage(schema, exchange.reply)).toBe(true)
            }
          }
        }),
        { numRuns: 300 },
      )
    },
  )
})
