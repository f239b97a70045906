import https from 'node:https'
import { urlToHttpOptions } from 'node:url'
import { request } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import { interceptWeixin } from '#server/intercept.ts'
import { readNodeCall } from '#server/intercept/node-http.ts'

const path = '/cgi-bin/wxopen/getweappsupportversion'
const post = { method: 'POST', body: '{}' } as const

const clients: Record<string, (url: string) => Promise<number | undefined>> = {
  fetch: async (url) => (await fetch(url, post)).status,
  undici: async (url) => (await request(url, post)).statusCode,
  'node:https': (url) =>
    new Promise((resolve, reject) => {
      https
        .request(url, post, (reply) => {
          resolve(reply.resume().statusCode)
        })
        .on('error', reject)
        .end('{}')
    }),
}

describe.each(Object.entries(clients))('WeChat called by %s', (_name, call) => {
  it.each(['https://API.Weixin.QQ.com', 'https://api.weixin.qq.com.', 'http://api.weixin.qq.com'])(
    'is known as %s',
    async (host) => {
      if (host.startsWith('http:') && _name === 'node:https') return
      const weixin = interceptWeixin()
      onTestFinished(() => weixin.close())
      expect(await call(`${host}${path}`)).toBe(200)
      expect(await weixin.exchanges()).toHaveLength(1)
    },
  )
})

describe('the address of a call of node:https', () => {
  const host = 'api.weixin.qq.com'
  const url = `https://${host}/a?b=1`

  it.each([
    { call: [url], as: 'a text' },
    { call: [new URL(url)], as: 'a URL' },
    { call: [{ href: url, protocol: 'https:' }], as: 'a URL of another class' },
    { call: [Object.assign({ auth: null }, urlToHttpOptions(new URL(url)))], as: 'a parsed text' },
    { call: [{ host, path: '/a?b=1' }], as: 'options' },
    { call: [{ hostname: host, host: 'x', port: '443', path: '/a?b=1' }], as: 'hostname first' },
    { call: ['https://x/', { host, hostname: host, path: '/a?b=1' }], as: 'options over a url' },
    { call: [url, () => undefined], as: 'a url and a callback' },
    { call: [{ host: 'API.weixin.qq.COM', port: 443, path: '/a?b=1' }], as: 'capitals' },
  ])('is read from $as', ({ call }) => {
    expect(readNodeCall(call, 'https:')?.href).toBe(url)
  })

  it.each([
    { call: ['https://example.com/'], as: 'another host' },
    { call: ['https://example.com/', { path: url }], as: 'a proxy' },
    { call: [url, { hostname: 'example.com' }], as: 'options with another host' },
    { call: [{ host, socketPath: '/x' }], as: 'a Unix socket' },
    { call: [{ host, method: 'CONNECT', path: 'x:1' }], as: 'a tunnel' },
    { call: [{ host, path: 'x:1' }], as: 'no path' },
    { call: ['no url'], as: 'no url' },
    { call: [{ host: 7 }], as: 'no host' },
    { call: [null], as: 'nothing' },
    { call: [], as: 'no arguments' },
  ])('is not one of WeChat in $as', ({ call }) => {
    expect(readNodeCall(call, 'https:')).toBeUndefined()
  })
})
