import http, { ClientRequest } from 'node:http'
import https from 'node:https'
import { http as mock, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { getGlobalDispatcher, request } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FakeWeixin } from '#server/index.ts'
import { interceptWeixin } from '#server/intercept.ts'
import { postByNode } from '#test/support/post-by-node.ts'

const path = '/cgi-bin/wxopen/getweappsupportversion'

function intercept(...given: Parameters<typeof interceptWeixin>): FakeWeixin {
  const weixin = interceptWeixin(...given)
  onTestFinished(() => weixin.close())
  return weixin
}

async function addUrl(weixin: FakeWeixin): Promise<string> {
  const { accessToken } = await weixin.addMiniProgram()
  return `https://api.weixin.qq.com${path}?access_token=${accessToken}`
}

/** All that is patched. */
function readProcess(): unknown[] {
  const { ClientRequest: constructor } = http
  return [
    ...[fetch, http.request, http.get, constructor, https.request, https.get],
    getGlobalDispatcher(),
  ]
}

const clients: Record<string, (url: string) => Promise<unknown>> = {
  fetch: async (url) => (await fetch(url, { method: 'POST', body: '{}' })).json(),
  'node:https': async (url) => JSON.parse((await postByNode(https.request, url)).body) as unknown,
  undici: async (url) => (await request(url, { method: 'POST', body: '{}' })).body.json(),
}

describe('several fakes in one process', () => {
  it.each([
    { order: 'the oldest first', turn: (fakes: FakeWeixin[]) => fakes },
    { order: 'the newest first', turn: (fakes: FakeWeixin[]) => fakes.reverse() },
  ])('leave the process as it was when they are closed, $order', async ({ turn }) => {
    const former = readProcess()
    for (const weixin of turn([intercept(), intercept(), intercept()])) await weixin.close()
    const left = readProcess()
    expect(left.map((one, index) => one === former[index])).toEqual(former.map(() => true))
  })

  it.each(Object.entries(clients))(
    'are asked newest first by %s, whichever is closed',
    async (_, call) => {
      const [older, newer] = [intercept(), intercept()]
      const url = await addUrl(older)
      expect(await call(url)).toMatchObject({ errcode: 40001 })
      expect(await older.exchanges()).toEqual([])
      await newer.close()
      expect(await call(url)).toMatchObject({ errcode: 0 })
      expect(
        [await older.exchanges(), await newer.exchanges()].map(({ length }) => length),
      ).toEqual([1, 1])
    },
  )

  it.each(Object.entries(clients))(
    'do not answer any more by %s once closed, oldest first',
    async (_, call) => {
      const [older, newer] = [intercept(), intercept()]
      const url = await addUrl(newer)
      await older.close()
      expect(await call(url)).toMatchObject({ errcode: 0 })
      await newer.close()
      // There is no such host where the tests run; the real one would refuse the token.
      expect(await call(url).catch(() => ({ errcode: 'out of reach' }))).not.toMatchObject({
        errcode: 0,
      })
      expect(await newer.exchanges()).toHaveLength(1)
    },
  )

  it.each(Object.entries(clients))(
    'get from the newest what it passes on, by %s',
    async (_, call) => {
      const older = intercept()
      await older.addReply({ path: '/wxa/own', reply: { json: { errcode: 0, from: 'older' } } })
      intercept({ otherPaths: 'pass' })
      expect(await call('https://api.weixin.qq.com/wxa/own')).toMatchObject({ from: 'older' })
    },
  )
})

describe('MSW in the same process', () => {
  const msw = (): void => {
    const server = setupServer(
      mock.all('http://other.test/', () => HttpResponse.json({ from: 'msw' })),
    )
    server.listen({ onUnhandledRequest: 'bypass' })
    onTestFinished(() => {
      server.close()
    })
  }
  const askOther = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      http
        .get('http://other.test/', (reply) => {
          reply.on('data', (chunk: Buffer) => {
            resolve(JSON.parse(chunk.toString()))
          })
        })
        .on('error', reject)
    })

  it.each(['before', 'after'])('mocks its hosts, and ours stays ours, %s us', async (when) => {
    if (when === 'before') msw()
    const weixin = intercept()
    if (when === 'after') msw()
    const url = await addUrl(weixin)
    for (const call of Object.values(clients)) expect(await call(url)).toMatchObject({ errcode: 0 })
    expect(await askOther()).toEqual({ from: 'msw' })
    await weixin.close()
    expect(await askOther()).toEqual({ from: 'msw' })
  })
})

it('still knows the calls of a constructor that others derive theirs from', () => {
  intercept()
  class Own extends http.ClientRequest {}
  const outgoing = new Own('http://127.0.0.1:1/')
  outgoing.on('error', () => undefined).destroy()
  expect([outgoing instanceof Own, outgoing instanceof ClientRequest]).toEqual([true, true])
})
