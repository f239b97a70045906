import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactEntries } from '#server/control/exchanges/redact-exchange.ts'
import { toCurl } from '#server/control/exchanges/to-curl.ts'
import { toHar } from '#server/control/exchanges/to-har.ts'
import type { Engine } from '#server/engine/engine.ts'
import type { JournalEntry } from '#server/engine/journal.ts'
import { ruleTexts } from '#server/wechat/rules/rule-texts.ts'
import {
  component,
  createWorldScene,
  encodeForm,
  json,
  listCredentials,
  request,
} from './requests.ts'
import { getPath, sendRequest, setPath } from '#test/support/scene.ts'

/** Both exports in one text, in every spelling that somebody might undo. */
function readExported(engine: Engine, entries: readonly JournalEntry[]): string {
  const lines = toCurl(engine, entries, 'http://x').map((line) => line.replaceAll(`'\\''`, "'"))
  const texts = [...lines, ...listTexts(toHar(engine, entries, '1'))]
  const all = [...texts, ...texts.flatMap(listInner)]
  return all.flatMap((text) => [text, decode(text), decode(text.replaceAll('+', ' '))]).join('\n')
}

function exposes(text: string, credential: string): boolean {
  return text.includes(credential) || text.includes(JSON.stringify(credential).slice(1, -1))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => [name, ...listTexts(item)])
}

function listInner(text: string): string[] {
  try {
    return listTexts(JSON.parse(text))
  } catch {
    return []
  }
}

describe('the exports', () => {
  it('leave no credential of the world, whatever is asked and however badly', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 4 }), (requests) => {
        const { engine, world } = createWorldScene()
        const entries = requests.map((one) => sendRequest(engine, one))
        const all = listCredentials(world)
        const text = readExported(engine, entries)
        expect(all.filter((credential) => exposes(text, credential))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  const { engine } = createWorldScene()
  const alphabet = Array.from('abcdefghijkABCDEFGHIJK0123456789_-+/=@. %"\\我')
  const foreign = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 12, maxLength: 60 })
  const sensitiveName = fc.constantFrom(
    ...['access_token', 'component_access_token', 'authorizer_refresh_token', 'pre_auth_code'],
    ...['component_verify_ticket', 'component_appsecret', 'authorization_code', 'AppSecret'],
    ...['password', 'js_code', 'session_key', 'EncodingAESKey', 'x-api-key', 'Authorization'],
    ...['refreshToken', 'tokens', 'Cookie'],
  )

  it('leave no value of a sensitive name, nor what repeats it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sensitiveName, foreign, fc.nat(3), json), { minLength: 1, maxLength: 4 }),
        (values) => {
          const form = ['Content-Type', 'application/x-www-form-urlencoded']
          const entries = values.flatMap(([name, text, place, other]) => {
            const inside = `{"a":[${other},{${JSON.stringify(name)}:{"b":[${JSON.stringify(text)}]}}]}`
            const pair = `${encodeForm(name)}=${encodeURIComponent(text)}`
            const requests = [
              { url: `${getPath}?a=b&${pair}`, body: '{}' },
              { url: setPath, headers: ['X-A', 'b', name, text], body: '{}' },
              { url: `${setPath}?access_token=${component}`, body: inside },
              { url: '/a', headers: form, body: `a=b&${pair}` },
            ]
            const repeats = [
              { url: `/${encodeURIComponent(text)}?b=${encodeForm(text)}`, body: '' },
              { url: setPath, headers: ['X-Note', `${text}.`], body: JSON.stringify([text]) },
            ]
            return [requests.at(place) ?? { url: '' }, ...repeats].map((one) =>
              sendRequest(engine, one),
            )
          })
          const exported = readExported(engine, entries)
          expect(values.filter(([, secret]) => exposes(exported, secret))).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })

  it('show of any other body its length alone, and quote nothing of it', () => {
    const characters = Array.from('ab ß我😀\0\n"\'<>=&:{[%+1')
    const prose = fc
      .string({ unit: fc.constantFrom(...characters), minLength: 1 })
      .filter((text) => !/^\s*[{[]/.test(text))
    fc.assert(
      fc.property(prose, fc.constantFrom('text/plain', 'text/xml'), (text, type) => {
        const url = `${setPath}?access_token=${component}`
        const headers = ['Content-Type', type]
        const entry = sendRequest(engine, { url, headers, body: text })
        const bytes = Buffer.byteLength(text)
        const [exchange] = redactEntries(engine, [entry])
        const length = `[${bytes} ${bytes === 1 ? 'byte' : 'bytes'} of ${type}]`
        expect(exchange?.request).toMatchObject({ body: length, bodySize: bytes })
        expect(Object.values(ruleTexts.en).map(({ statement }) => statement)).toContain(
          exchange?.why,
        )
        expect(exchange?.reply?.headers).toContain(`exchange=${entry.id}`)
      }),
    )
  })
})
