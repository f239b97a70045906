import { describe, expect, it } from 'vitest'
import { toHar } from '#server/control/exchanges/to-har.ts'
import { createScene, getPath, setPath, tokenOf } from '#test/support/scene.ts'

/** The fields that HAR 1.2 requires, by object, and what each is. */
const pair = { name: 'string', value: 'string' }
const message = {
  httpVersion: 'string',
  cookies: [],
  headers: [pair],
  headersSize: 'number',
  bodySize: 'number',
}
const required = {
  log: {
    version: 'string',
    creator: { name: 'string', version: 'string' },
    entries: [
      {
        startedDateTime: 'string',
        time: 'number',
        request: { method: 'string', url: 'string', queryString: [pair], ...message },
        response: {
          status: 'number',
          statusText: 'string',
          redirectURL: 'string',
          content: { size: 'number', mimeType: 'string' },
          ...message,
        },
        cache: {},
        timings: { send: 'number', wait: 'number', receive: 'number' },
      },
    ],
  },
}

/** Where a value lacks what the specification requires. */
function findGaps(value: unknown, wanted: unknown, path = ''): string[] {
  if (typeof wanted === 'string') return typeof value === wanted ? [] : [path]
  if (Array.isArray(wanted)) {
    if (!Array.isArray(value)) return [path]
    return value.flatMap((item, index) => findGaps(item, wanted[0] ?? {}, `${path}/${index}`))
  }
  if (typeof value !== 'object' || value === null) return [path]
  const fields = new Map<string, unknown>(Object.entries(value))
  return Object.entries(Object(wanted) as Record<string, unknown>).flatMap(([name, item]) =>
    findGaps(fields.get(name), item, `${path}/${name}`),
  )
}

function createArchive() {
  const { engine, shop, send } = createScene()
  const token = tokenOf(shop)
  const host = ['Host', '127.0.0.1:8080', 'Content-Type', 'application/json']
  const entries = [
    send({ url: `${setPath}?access_token=${token}`, headers: host, body: '{"version":"2.25.0"}' }),
    send({ method: 'GET', url: '/no where/我?a=1&a=%E6%88%91+x&b&="[{' }),
    send({ url: `${getPath}?access_token=${token}`, body: '' }),
  ]
  const [first] = entries
  if (first === undefined) throw new Error('no entry')
  entries.push({ ...first, reply: null })
  return { engine, token, entries, shop }
}

describe('toHar', () => {
  it('writes all that HAR 1.2 requires', () => {
    const { engine, entries } = createArchive()
    const har = toHar(engine, entries, '1.2.3')
    expect(findGaps(har, required)).toEqual([])
    expect(findGaps({ log: {} }, required)).toContain('/log/entries')
    expect(har).toMatchObject({
      log: { version: '1.2', creator: { name: 'fake-weixin', version: '1.2.3' } },
    })
    expect(Reflect.get(har.log, 'entries')).toHaveLength(entries.length)
  })

  it('writes request, reply and why, without credentials', () => {
    const { engine, entries, token, shop } = createArchive()
    const har = toHar(engine, entries, '1.2.3')
    const masked = `[redacted]...${token.slice(-4)}`
    expect(har).toMatchObject({
      log: {
        entries: [
          {
            startedDateTime: '2023-11-14T22:13:20.000Z',
            request: {
              method: 'POST',
              url: `http://127.0.0.1:8080${setPath}?access_token=${encodeURIComponent(masked)}`,
              queryString: [{ name: 'access_token', value: masked }],
              headers: [{ name: 'Host', value: '127.0.0.1:8080' }, { name: 'Content-Type' }],
              postData: { mimeType: 'application/json', params: [], text: '{"version":"2.25.0"}' },
              bodySize: 20,
            },
            response: {
              status: 200,
              statusText: 'OK',
              content: {
                size: 27,
                mimeType: 'application/json; encoding=utf-8',
                text: '{"errcode":0,"errmsg":"ok"}',
              },
            },
            _id: 1,
            _appid: shop.appid,
            _errcode: 0,
            _rule: null,
            _why: 'Every step passed.',
          },
          {
            request: {
              url: 'http://api.weixin.qq.com/no%20where/%E6%88%91?a=1&a=%E6%88%91+x&b&=%22%5B%7B',
              queryString: [
                { name: 'a', value: '1' },
                { name: 'a', value: '我+x' },
                { name: 'b', value: '' },
                { name: '', value: '"[{' },
              ],
            },
            _appid: null,
          },
          { _errcode: 44002 },
          { response: { status: 0, statusText: '', content: { size: 0, text: '' } } },
        ],
      },
    })
    expect(JSON.stringify(har)).not.toContain(token)
    expect(har).not.toHaveProperty(['log', 'entries', 2, 'request', 'postData'])
  })

  it('says of a body that is neither JSON nor a form how many bytes it has, and no more', () => {
    const { engine, send } = createScene()
    const type = (text: string) => ['Content-Type', text]
    const entries = [
      send({ url: '/a', headers: type('text/plain; charset=utf-8'), body: 'hush 我' }),
      send({ url: '/a', headers: type('image/png'), body: Uint8Array.of(137, 80, 255, 0) }),
      send({ url: '/a', body: '"' }),
    ]
    const shown = [
      ['[8 bytes of text/plain]', 8],
      ['[4 bytes of image/png]', 4],
      ['[1 byte]', 1],
    ] as const
    expect(toHar(engine, entries, '1')).toMatchObject({
      log: {
        entries: shown.map(([text, bodySize]) => ({ request: { postData: { text }, bodySize } })),
      },
    })
  })
})
