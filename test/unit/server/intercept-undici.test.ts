import { errors, getGlobalDispatcher, interceptors, request, type Agent } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FakeWeixin } from '#server/index.ts'
import { interceptWeixin } from '#server/intercept.ts'

const host = 'https://api.weixin.qq.com'
const path = '/cgi-bin/wxopen/getweappsupportversion'
const post = { method: 'POST', body: '{}' } as const

function intercept(): FakeWeixin {
  const weixin = interceptWeixin()
  onTestFinished(() => weixin.close())
  return weixin
}

describe('the global dispatcher of undici', () => {
  /** Where undici 8 keeps it, and calls with handlers that get a controller. */
  const place = Symbol.for('undici.globalDispatcher.2')

  /** Calls as undici 8 does: through its own place. */
  function dispatch(origin: string): Promise<{ text: string; rawHeaders: string[] }> {
    const dispatcher = Reflect.get(globalThis, place) as Agent
    return new Promise((resolve, reject) => {
      let text = ''
      let rawHeaders: string[] = []
      const handler = {
        onRequestStart: () => undefined,
        onResponseStart: (controller: object) => {
          rawHeaders = (Reflect.get(controller, 'rawHeaders') as Buffer[]).map(String)
        },
        onResponseData: (_controller: object, chunk: Buffer) => (text += chunk.toString()),
        onResponseEnd: () => {
          resolve({ text, rawHeaders })
        },
        onResponseError: (_controller: object, error: Error) => {
          reject(error)
        },
      }
      dispatcher.dispatch({ origin, path, ...post }, handler)
    })
  }

  function putStandIn(): { calls: unknown[] } {
    const former: unknown = Reflect.get(globalThis, place)
    onTestFinished(() => {
      Reflect.set(globalThis, place, former)
    })
    const standIn = {
      calls: [] as unknown[],
      dispatch(options: { origin: unknown }, handler: { onResponseEnd: () => void }) {
        standIn.calls.push(options.origin)
        handler.onResponseEnd()
        return true
      },
    }
    Reflect.set(globalThis, place, standIn)
    return standIn
  }

  it('is intercepted where undici 8 keeps it, and put back', async () => {
    const standIn = putStandIn()
    const weixin = interceptWeixin()
    const reply = await dispatch(host)
    expect(JSON.parse(reply.text)).toMatchObject({ errcode: 41001 })
    expect(reply.rawHeaders).toContain('content-type')
    expect(standIn.calls).toEqual([])
    await dispatch('https://example.com')
    expect(standIn.calls).toEqual(['https://example.com'])
    await weixin.close()
    expect(Reflect.get(globalThis, place)).toBe(standIn)
    expect(await weixin.exchanges()).toHaveLength(1)
  })

  it('is intercepted by its own methods, and composed', async () => {
    const weixin = intercept()
    const dispatcher = getGlobalDispatcher()
    const own = await dispatcher.request({ origin: host, path, ...post })
    expect(await own.body.json()).toMatchObject({ errcode: 41001 })
    const composed = await request(`${host}${path}`, {
      ...post,
      dispatcher: dispatcher.compose(interceptors.retry()),
    })
    expect(await composed.body.json()).toMatchObject({ errcode: 41001 })
    expect(await weixin.exchanges()).toHaveLength(2)
  })
})

describe('the query option of undici', () => {
  it('is a part of what is called, as without us', async () => {
    const weixin = intercept()
    const { accessToken } = await weixin.addMiniProgram()
    const query = { access_token: accessToken, list: ['a', 'b c'], none: undefined }
    const reply = await request(`${host}${path}`, { ...post, query })
    expect(await reply.body.json()).toMatchObject({ errcode: 0 })
    const [line] = await weixin.curl()
    expect(line).toContain('&list=a&list=b%20c&none=')
  })

  it('is refused beside a query in the url, in the words of undici', async () => {
    const weixin = intercept()
    const call = { ...post, query: { a: '1' } }
    await expect(request(`${host}${path}?b=2`, call)).rejects.toThrow(
      'Query params cannot be passed when url already contains "?" or "#".',
    )
    expect(await weixin.exchanges()).toEqual([])
  })
})

describe('a limit of undici', () => {
  it('ends the wait for a reply that never comes', async () => {
    const weixin = intercept()
    await weixin.addFault('any', { connection: 'hang' })
    const wait = request(`${host}${path}`, { ...post, headersTimeout: 30 })
    await expect(wait).rejects.toMatchObject({ code: 'UND_ERR_HEADERS_TIMEOUT' })
    await expect(wait).rejects.toBeInstanceOf(errors.HeadersTimeoutError)
  })

  it('ends the wait for a body that comes too slowly', async () => {
    const weixin = intercept()
    await weixin.addFault('any', { connection: 'drip', delay: 60_000 })
    const reply = await request(`${host}${path}`, { ...post, bodyTimeout: 30 })
    await expect(reply.body.text()).rejects.toBeInstanceOf(errors.BodyTimeoutError)
  })

  it('begins anew with each piece of a body', async () => {
    const weixin = intercept()
    await weixin.addFault('any', { connection: 'drip', delay: 400 })
    const call = { ...post, bodyTimeout: 250, headersTimeout: 250 }
    const reply = await request(`${host}${path}`, call)
    expect(await reply.body.json()).toMatchObject({ errcode: 41001 })
  })
})
