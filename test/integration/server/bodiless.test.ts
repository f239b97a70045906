import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { describe, expect, it } from 'vitest'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { interceptWeixin } from '#server/intercept.ts'

interface Received {
  readonly status: number | undefined
  readonly body: string
}

function send(request: typeof requestHttp, url: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST' }, (reply) => {
      let body = ''
      reply.on('data', (chunk: Buffer) => (body += chunk.toString()))
      reply.on('error', reject)
      reply.on('end', () => {
        resolve({ status: reply.statusCode, body })
      })
    })
    outgoing.on('error', reject)
    outgoing.end('{}')
  })
}

const byFetch = async (url: string): Promise<Received> => {
  const reply = await fetch(url, { method: 'POST', body: '{}' })
  return { status: reply.status, body: await reply.text() }
}

interface Way {
  readonly name: string
  readonly open: () => Promise<FakeWeixin>
  readonly base?: string
  readonly send: (url: string) => Promise<Received>
}

const base = 'https://api.weixin.qq.com'
const inProcess = { open: () => Promise.resolve(interceptWeixin()), base }
const ways: readonly Way[] = [
  { name: 'node:http, over a socket', open: () => startFakeWeixin(), send: sendPlainly },
  { name: 'fetch, over a socket', open: () => startFakeWeixin(), send: byFetch },
  { name: 'node:https, in process', ...inProcess, send: (url) => send(requestHttps, url) },
  { name: 'fetch, in process', ...inProcess, send: byFetch },
]

function sendPlainly(url: string): Promise<Received> {
  return send(requestHttp, url)
}

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
