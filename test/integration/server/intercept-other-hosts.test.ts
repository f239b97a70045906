import { mkdtemp, rm } from 'node:fs/promises'
import http, { createServer, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { expect, it, onTestFinished } from 'vitest'
import { startFakeWeixin } from '#server/index.ts'
import { interceptWeixin } from '#server/intercept.ts'

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  return (server.address() as AddressInfo).port
}

function intercept(): void {
  const weixin = interceptWeixin()
  onTestFinished(() => weixin.close())
}

function get(options: https.RequestOptions, { get: ask } = http): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    ask(options, (reply) => {
      reply.resume().on('end', () => {
        resolve(reply)
      })
    }).on('error', reject)
  })
}

it('lets a tunnel to another host through', async () => {
  const server = createServer()
  server.on('connect', (_request, socket) => {
    socket.end('HTTP/1.1 200 OK\r\n\r\n')
  })
  const port = await listen(server)
  intercept()
  const status = await new Promise((resolve, reject) => {
    http
      .request({ host: '127.0.0.1', port, method: 'CONNECT', path: 'api.weixin.qq.com:443' })
      .on('connect', (reply, socket) => {
        socket.destroy()
        resolve(reply.statusCode)
      })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(200)
})

it('leaves the agents of other hosts theirs: a connection is used again', async () => {
  let connections = 0
  const server = createServer((_request, reply) => reply.end())
  server.on('connection', () => (connections += 1))
  const port = await listen(server)
  intercept()
  const agent = new http.Agent({ keepAlive: true })
  onTestFinished(() => {
    agent.destroy()
  })
  for (let turn = 0; turn < 3; turn += 1) await get({ host: '127.0.0.1', port, agent })
  expect(connections).toBe(1)
})

it('leaves the sockets of other hosts theirs: they know the certificate', async () => {
  const other = await startFakeWeixin({ https: true })
  onTestFinished(() => other.close())
  intercept()
  const { port } = new URL(other.httpsUrl ?? '')
  const options = { host: '127.0.0.1', port, path: '/', ca: other.caCertificate, agent: false }
  const seen = await new Promise((resolve, reject) => {
    https
      .get(options as https.RequestOptions, (reply) => {
        const { authorized, getPeerCertificate } = reply.socket as Partial<TLSSocket>
        const certificate = getPeerCertificate?.call(reply.socket)
        reply.resume().on('end', () => {
          resolve({ authorized, names: certificate?.subjectaltname })
        })
      })
      .on('error', reject)
  })
  expect(seen).toMatchObject({
    authorized: true,
    names: expect.stringContaining('api.weixin.qq.com') as string,
  })
})

it('leaves a Unix socket alone, whatever host its request names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-test-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const socketPath = join(folder, 'socket')
  const server = createServer((_request, reply) => reply.writeHead(204).end())
  await new Promise<void>((resolve) => server.listen(socketPath, resolve))
  onTestFinished(() => {
    server.close()
  })
  intercept()
  const reply = await get({ socketPath, host: 'api.weixin.qq.com', path: '/', agent: false })
  expect(reply.statusCode).toBe(204)
})

it('keeps the names and lengths of what it patches', () => {
  const describe = (): unknown[] =>
    [http.request, http.get, http.ClientRequest, https.request, https.get].map(
      ({ name, length }) => ({ name, length }),
    )
  const former = describe()
  intercept()
  expect(describe()).toEqual(former)
})
