import { Agent, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { describe, expect, it } from 'vitest'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { interceptWeixin } from '#server/intercept.ts'
import { postByNode, type NodeReply } from '#test/support/post-by-node.ts'

const byFetch = async (url: string): Promise<NodeReply> => {
  const reply = await fetch(url, { method: 'POST', body: '{}' })
  return { status: reply.status, body: await reply.text() }
}

interface Way {
  readonly name: string
  readonly open: () => Promise<FakeWeixin>
  readonly base?: string
  readonly send: (url: string) => Promise<NodeReply>
}

const base = 'https://api.weixin.qq.com'
const inProcess = { open: () => Promise.resolve(interceptWeixin()), base }
const ways: readonly Way[] = [
  {
    name: 'node:http, over a socket',
    open: () => startFakeWeixin(),
    send: (url) => postByNode(requestHttp, url),
  },
  { name: 'fetch, over a socket', open: () => startFakeWeixin(), send: byFetch },
  { name: 'node:https, in process', ...inProcess, send: (url) => postByNode(requestHttps, url) },
  { name: 'fetch, in process', ...inProcess, send: byFetch },
]

describe.each(ways)('a status without a body, by $name', ({ open, base, send }) => {
  it.each([204, 205, 304])('%d: there is none, of a fault or a canned reply', async (status) => {
    await using weixin = await open()
    const url = base ?? weixin.url
    await weixin.addReply({ path: '/wxa/x', reply: { status, json: { errcode: 0 } } })
    expect(await send(`${url}/wxa/x`)).toEqual({ status, body: '' })
    await weixin.addFault('any', { status, when: 'after' })
    expect(await send(`${url}/cgi-bin/token`)).toEqual({ status, body: '' })
    const kept = (await weixin.exchanges()).map((exchange) => ({
      errcode: exchange.errcode,
      body: exchange.raw.reply?.body,
    }))
    expect(kept).toEqual([
      { errcode: null, body: '' },
      { errcode: null, body: '' },
    ])
  })
})

it('a reply without a body that is cut off leaves no connection that looks good', async () => {
  await using weixin = await startFakeWeixin()
  const shop = await weixin.addMiniProgram()
  await shop.addFault('any', { connection: 'cut', times: 1 })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const call = (url: string): Promise<number | string> =>
    new Promise((resolve) => {
      const sent = requestHttp(url, { method: 'POST', agent }, (reply) => {
        reply.resume().on('end', () => {
          resolve(reply.statusCode ?? 0)
        })
      })
      sent.on('error', (error: NodeJS.ErrnoException) => {
        resolve(error.code ?? error.message)
      })
      sent.end('{}')
    })
  // An unknown path outside of WeChat's prefixes is answered without a body.
  expect(await call(`${shop.url}/nope`)).toMatch(/^(ECONNRESET|HPE_)/)
  expect(await call(`${weixin.url}/cgi-bin/token`)).toBe(200)
  agent.destroy()
})
