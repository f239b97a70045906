import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { readCertificates } from '#server/http/certificates.ts'
import { createApp } from '#server/index.ts'
import { callGet } from '#test/support/call-fake.ts'

const opened: Server[] = []

async function listen(app: Express): Promise<string> {
  const server = createServer(app)
  opened.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(() => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

describe('createApp', () => {
  it('serves by itself', async () => {
    const app = createApp()
    const shop = await app.weixin.addMiniProgram()
    expect(await callGet(await listen(app), shop.accessToken)).toMatchObject({ errcode: 0 })
  })

  it('answers under a sub-path, also through the url of a mini program', async () => {
    const app = createApp()
    const shop = await app.weixin.addMiniProgram()
    const url = await listen(express().use('/deep/wechat', app))
    expect(await callGet(`${url}/deep/wechat`, shop.accessToken)).toMatchObject({ errcode: 0 })
    await callGet(`${url}/deep/wechat${shop.url}`, 'nobody')
    expect(await shop.lastExchange()).toMatchObject({ rule: 'token-unknown' })
  })

  it('leaves the routes of the host alone', async () => {
    const host = express().use('/wechat', createApp())
    host.get('/health', (_request, response) => {
      response.send('fine')
    })
    expect(await (await fetch(`${await listen(host)}/health`)).text()).toBe('fine')
  })

  it('answers at once, with the remedy, when a body parser has eaten the body', async () => {
    const response = await postBehindParser('{}')
    const reply: unknown = await response.json()
    expect(response.status).toBe(500)
    expect(reply).toMatchObject({ error: { code: 'body_consumed' } })
    expect(JSON.stringify(reply)).toContain('before any body parser')
  })

  it('answers as WeChat when a body parser found nothing to eat', async () => {
    const response = await postBehindParser('')
    expect(await response.json()).toMatchObject({ errcode: 44002 })
  })
})

async function postBehindParser(body: string): Promise<Response> {
  const app = createApp()
  const shop = await app.weixin.addMiniProgram()
  const url = await listen(express().use(express.json(), app))
  return fetch(`${url}/cgi-bin/wxopen/getweappsupportversion?access_token=${shop.accessToken}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  })
}

it('closes the connection for a reset in an HTTPS server of somebody else', async () => {
  const { key, certificate, caCertificate } = await readCertificates('localhost')
  const app = createApp()
  const server = createSecureServer({ key, cert: certificate }, app)
  opened.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const shop = await app.weixin.addMiniProgram()
  for (const delay of [0, 10]) {
    await shop.addFault('any', { connection: 'reset', delay, times: 1 })
    const url = `https://localhost:${String(port)}${shop.url}/cgi-bin/wxopen/getweappsupportversion`
    const failed = new Promise((resolve) => {
      get(url, { ca: caCertificate, agent: false }, resolve).on('error', resolve)
    })
    expect(await failed).toMatchObject({ code: 'ECONNRESET' })
  }
})
