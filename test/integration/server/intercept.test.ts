import { createServer, get as getPlainly } from 'node:http'
import https, { request as requestByName } from 'node:https'
import type { AddressInfo } from 'node:net'
import axios from 'axios'
import got from 'got'
import { fetch as fetchOfUndici, request as requestOfUndici } from 'undici'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { FakeWeixin } from '#server/index.ts'
import { interceptWeixin, type InProcessOptions } from '#server/intercept.ts'
import { postByNode } from '#test/support/post-by-node.ts'

const host = 'https://api.weixin.qq.com'
const getPath = '/cgi-bin/wxopen/getweappsupportversion'

/** Intercepts until the test is over. */
function intercept(options?: InProcessOptions): FakeWeixin {
  const weixin = interceptWeixin(options)
  onTestFinished(() => weixin.close())
  return weixin
}

async function addUrl(weixin: FakeWeixin): Promise<string> {
  const { accessToken } = await weixin.addMiniProgram()
  return `${host}${getPath}?access_token=${accessToken}`
}

async function byHttps(request: typeof https.request, url: string): Promise<unknown> {
  return JSON.parse((await postByNode(request, url)).body)
}

const clients: Record<string, (url: string) => Promise<unknown>> = {
  fetch: async (url) => (await fetch(url, { method: 'POST', body: '{}' })).json(),
  'fetch with a Request': async (url) =>
    (await fetch(new Request(url, { method: 'POST', body: '{}' }))).json(),
  'fetch with a URL and bytes': async (url) =>
    (await fetch(new URL(url), { method: 'POST', body: Buffer.from('{}') })).json(),
  'https.request': (url) =>
    byHttps(
      (...call: unknown[]) =>
        Reflect.apply(https.request, https, call) as ReturnType<typeof https.request>,
      url,
    ),
  'request, imported by its name': (url) => byHttps(requestByName, url),
  axios: async (url) => (await axios.post<unknown>(url, {})).data,
  got: (url) => got.post(url, { json: {} }).json(),
  'fetch of undici': async (url) =>
    (await fetchOfUndici(url, { method: 'POST', body: '{}' })).json(),
  'request of undici': async (url) =>
    (await requestOfUndici(url, { method: 'POST', body: '{}' })).body.json(),
}

/** A server that is not WeChat. */
let other: { url: string; close: () => void }

beforeAll(async () => {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      response.end(JSON.stringify({ method: request.method, headers: request.headers }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  other = {
    url: `http://127.0.0.1:${String(port)}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
})
afterAll(() => {
  other.close()
})

describe('an intercepted process', () => {
  it.each(Object.entries(clients))(
    'is answered by the fake when it uses %s',
    async (_name, call) => {
      const weixin = intercept()
      expect(await call(await addUrl(weixin))).toMatchObject({ errcode: 0, now_version: '1.0.0' })
      expect(await weixin.lastExchange()).toMatchObject({ operation: 'getSupportVersion' })
    },
  )

  it.each(Object.entries(clients))(
    'is left alone with %s once the fake is closed',
    async (_name, call) => {
      const weixin = interceptWeixin()
      const url = await addUrl(weixin)
      await weixin.close()
      await weixin.close()
      // There is no such host where the tests run; the real one would refuse the token.
      const reply = await call(url).catch(() => ({ errcode: 'out of reach' }))
      expect(reply).not.toMatchObject({ errcode: 0 })
      expect(await weixin.exchanges()).toEqual([])
    },
  )

  it('reaches other hosts as ever, by every client', async () => {
    const weixin = intercept()
    for (const call of Object.values(clients).filter(
      (_call, index) => index !== 3 && index !== 4,
    )) {
      expect(await call(other.url)).toMatchObject({ method: 'POST' })
    }
    const status = await new Promise((resolve) => {
      getPlainly(other.url, (reply) => {
        resolve(reply.resume().statusCode)
      })
    })
    expect(status).toBe(200)
    expect(await weixin.exchanges()).toEqual([])
  })

  it('hands the very arguments of other calls to the former fetch', async () => {
    const former = globalThis.fetch
    onTestFinished(() => {
      globalThis.fetch = former
    })
    const seen: unknown[][] = []
    globalThis.fetch = (...call) => {
      seen.push(call)
      return Promise.resolve(new Response('other'))
    }
    intercept()
    const init = { method: 'POST', body: 'x' }
    await fetch('https://example.com/', init)
    expect(seen).toEqual([['https://example.com/', init]])
    expect(seen[0]?.[1]).toBe(init)
  })

  it('gets back what it had', async () => {
    const former = [fetch, https.request, requestByName]
    const weixin = interceptWeixin()
    expect(
      [fetch, https.request, requestByName].filter((one, index) => one === former[index]),
    ).toEqual([])
    await weixin.close()
    expect([fetch, https.request, requestByName].every((one, index) => one === former[index])).toBe(
      true,
    )
  })

  it('keeps a fetch that somebody else has put over ours', async () => {
    const former = globalThis.fetch
    const weixin = interceptWeixin()
    const ours = globalThis.fetch
    const theirs: typeof fetch = (...call) => ours(...call)
    globalThis.fetch = theirs
    await weixin.close()
    expect(globalThis.fetch).toBe(theirs)
    expect(await (await fetch(other.url)).json()).toMatchObject({ method: 'GET' })
    globalThis.fetch = former
  })

  it('can be intercepted again', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const weixin = interceptWeixin()
      const reply = await fetch(await addUrl(weixin), { method: 'POST', body: '{}' })
      expect(await reply.json()).toMatchObject({ errcode: 0 })
      await weixin.close()
    }
  })

  it('sees the url of a response, and its own requests in the journal', async () => {
    const weixin = intercept()
    const url = await addUrl(weixin)
    const reply = await fetch(url, { method: 'POST', body: '{}', headers: { 'X-Own': 'yes' } })
    expect([reply.url, reply.ok, reply.redirected]).toEqual([url, true, false])
    const [line] = await weixin.curl()
    expect(line).toContain('x-own: yes')
  })

  it('has the base URL of a mini program, over the real host', async () => {
    const weixin = intercept()
    const shop = await weixin.addMiniProgram()
    expect(shop.url).toMatch(/^https:\/\/api\.weixin\.qq\.com\/__mini-program\/wx/)
    await fetch(`${shop.url}${getPath}`, { method: 'POST', body: '{}' })
    expect(await shop.lastExchange()).toMatchObject({ errcode: 41001, appid: shop.appid })
  })
})

describe('a call that is given up', () => {
  it('rejects at once when its signal is aborted already', async () => {
    const weixin = intercept()
    const signal = AbortSignal.abort(new Error('changed my mind'))
    await expect(
      fetch(await addUrl(weixin), { method: 'POST', body: '{}', signal }),
    ).rejects.toThrow('changed my mind')
    expect(await weixin.exchanges()).toEqual([])
  })

  it('ends with a lost connection when the fake is closed', async () => {
    const weixin = interceptWeixin()
    const url = await addUrl(weixin)
    await weixin.addFault('any', { connection: 'hang' })
    const calls = ['fetch', 'https.request', 'request of undici'].map(async (name) =>
      clients[name]?.(url).catch((error: unknown) => (error as Error).message),
    )
    await expect.poll(() => weixin.exchanges()).toHaveLength(3)
    await weixin.close()
    expect(await Promise.all(calls)).toEqual(['fetch failed', 'socket hang up', 'socket hang up'])
  })
})

describe('other paths of WeChat', () => {
  const url = `${host}/wxa/commit?access_token=x`
  const post = (): Promise<Response> => fetch(url, { method: 'POST', body: '{}' })

  it('are answered as a wrong path by default', async () => {
    const weixin = intercept()
    expect(await (await post()).json()).toMatchObject({ errcode: 40066 })
    expect(await weixin.exchanges()).toHaveLength(1)
  })

  it.each(['answer', 'pass', 'fail'] as const)(
    'get their canned reply under %s',
    async (otherPaths) => {
      const weixin = intercept({ otherPaths })
      await weixin.addReply({ path: '/wxa/commit', reply: { json: { errcode: 0, errmsg: 'ok' } } })
      expect(await (await post()).json()).toEqual({ errcode: 0, errmsg: 'ok' })
    },
  )

  it('fail, and say what to do, where they are told to', async () => {
    const weixin = intercept({ otherPaths: 'fail' })
    const message = expect.stringContaining('Failed to call POST /wxa/commit') as string
    await expect(post()).rejects.toMatchObject({ cause: { message } })
    await expect(byHttps(requestByName, url)).rejects.toMatchObject({ message })
    await expect(requestOfUndici(url, { method: 'POST' })).rejects.toMatchObject({ message })
    expect(await weixin.exchanges()).toEqual([])
    expect(
      await (await fetch(await addUrl(weixin), { method: 'POST', body: '{}' })).json(),
    ).toMatchObject({ errcode: 0 })
  })

  it('reach the former fetch where they are passed on', async () => {
    const former = globalThis.fetch
    onTestFinished(() => {
      globalThis.fetch = former
    })
    globalThis.fetch = () => Promise.resolve(new Response('the real one'))
    intercept({ otherPaths: 'pass' })
    expect(await (await post()).text()).toBe('the real one')
  })
})

it('says which options are wrong before it patches anything', () => {
  const former = globalThis.fetch
  const wrong = { percentage: 'half' } as unknown as InProcessOptions
  expect(() => interceptWeixin(wrong)).toThrow(/percentage/)
  expect(globalThis.fetch).toBe(former)
})
