import { createServer, request as openRequest } from 'node:http'
import { globalAgent } from 'node:https'
import { connect as connectTo, createServer as createRawServer, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { startFakeWeixin } from '#server/index.ts'
import { openTunnel } from '#test/support/open-connection.ts'
import { sendHttp } from '#test/support/send-http.ts'
import { sendAbsolute } from '#test/support/absolute-form.ts'

const passing = await startFakeWeixin({ proxy: true, otherHosts: 'pass' })
afterAll(() => passing.close())

const getPath = '/cgi-bin/wxopen/getweappsupportversion'

/** What the other host of a test was asked. */
let seen: string[] = []

/** Sends bytes, and resolves to what comes back until the connection ends. */
async function sendRaw(host: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(`http://${host}`)
  const socket = connectTo(Number(port), hostname)
  socket.write(bytes)
  return text(socket)
}

/** A server that says what it was asked. */
async function startOther(): Promise<string> {
  seen = []
  const server = createServer((request, response) => {
    seen.push(`${String(request.method)} ${String(request.url)}`)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      response.writeHead(418, { 'X-Other': 'yes' })
      response.end(JSON.stringify({ url: request.url, headers: request.headers, body }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

describe('the proxy that lets other hosts pass', () => {
  it('sends a request on as it came, without what is meant for the proxy', async () => {
    const other = await startOther()
    const reply = await sendAbsolute(passing.proxyUrl, `http://${other}/a?b=c`, 'body')
    expect(reply.status).toBe(418)
    expect(reply.headers['x-other']).toBe('yes')
    const seen = JSON.parse(reply.body) as { headers: Record<string, string> }
    expect(seen).toMatchObject({ url: '/a?b=c', body: 'body' })
    expect(seen.headers).toMatchObject({ 'content-type': 'application/json' })
    expect(seen.headers).not.toHaveProperty('proxy-authorization')
  })

  it.each(['GET', 'DELETE', 'OPTIONS', 'HEAD', 'POST'])(
    'lets no request hide in the chunked body of a %s',
    async (method) => {
      const other = await startOther()
      const { host } = new URL(passing.proxyUrl ?? '')
      const hidden = 'GET /hidden HTTP/1.1\r\nHost: internal\r\n\r\n'
      const reply = await sendRaw(
        host,
        `${method} http://${other}/a HTTP/1.1\r\nHost: ${other}\r\nConnection: close\r\n` +
          `Transfer-Encoding: chunked\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
      )
      expect(reply).toMatch(/^HTTP\/1\.1 418 /)
      expect(seen).toEqual([`${method} /a`])
    },
  )

  it('sends the host of the target, and nothing that Connection names', async () => {
    const other = await startOther()
    const reply = await sendRaw(
      new URL(passing.proxyUrl ?? '').host,
      `GET http://${other}/a HTTP/1.1\r\nHost: elsewhere.example\r\nX-Own: 1\r\nX-Kept: 2\r\n` +
        'Connection: close, X-Own\r\n\r\n',
    )
    const { headers } = JSON.parse(reply.slice(reply.indexOf('{'), reply.lastIndexOf('}') + 1)) as {
      headers: Record<string, string>
    }
    expect(headers).toMatchObject({ host: other, 'x-kept': '2' })
    expect(headers).not.toHaveProperty('x-own')
  })

  it('refuses two Host headers', async () => {
    const other = await startOther()
    const reply = await sendRaw(
      new URL(passing.proxyUrl ?? '').host,
      `GET http://${other}/a HTTP/1.1\r\nHost: ${other}\r\nHost: elsewhere\r\nConnection: close\r\n\r\n`,
    )
    expect(reply).toMatch(/^HTTP\/1\.1 400 [^]*two Host headers/)
    expect(seen).toEqual([])
  })

  it('joins a tunnel to the other host', async () => {
    const other = await startOther()
    const socket = await openTunnel(passing.proxyUrl ?? '', other)
    const reply = await sendHttp(
      `http://${other}`,
      { method: 'GET', path: '/x' },
      { connection: socket },
    )
    expect(reply.status).toBe(418)
  })

  it('sends a request with https: on over TLS, as an older axios needs it', async () => {
    const other = await startFakeWeixin({ https: true })
    onTestFinished(() => other.close())
    const { options } = globalAgent
    const trusted = options.ca
    options.ca = other.caCertificate ?? ''
    onTestFinished(() => {
      options.ca = trusted
    })
    const reply = await sendAbsolute(passing.proxyUrl, `${other.httpsUrl ?? ''}${getPath}`)
    expect(JSON.parse(reply.body)).toMatchObject({ errcode: 41001 })
    expect(await other.exchanges()).toHaveLength(1)
  })

  it.each([
    ['a status that there is not', 'HTTP/1.1 099 No\r\nContent-Length: 0\r\n\r\n', 502],
    ['a trailer', 'HTTP/1.1 200 OK\r\nTrailer: X-A\r\nContent-Length: 2\r\n\r\nok', 200],
    ['no HTTP at all', 'SSH-2.0-OpenSSH\r\n', 502],
    ['nothing', '', 502],
  ])('survives %s of another host', async (_what, bytes, status) => {
    const server = createRawServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(bytes))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.close()
    })
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${String(port)}/`
    expect((await sendAbsolute(passing.proxyUrl, url)).status).toBe(status)
  })

  it('answers an upgrade as a plain request, and does not hang', async () => {
    const other = await startOther()
    const { url } = passing
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' }
    const reply = await sendHttp(url, { method: 'GET', path: `http://${other}/`, headers })
    const seen = JSON.parse(reply.body) as { headers: Record<string, string> }
    expect(seen.headers).not.toHaveProperty('upgrade')
  })

  it('says that a host cannot be reached', async () => {
    const other = await startOther()
    const [host = '', port = ''] = other.split(':')
    const gone = await new Promise<string>((resolve) => {
      const server = createServer()
      server.listen(0, host, () => {
        const free = String((server.address() as AddressInfo).port)
        server.close(() => {
          resolve(`${host}:${free}`)
        })
      })
    })
    expect(port).not.toBe('')
    expect((await sendAbsolute(passing.proxyUrl, `http://${gone}/`)).status).toBe(502)
    await expect(openTunnel(passing.proxyUrl ?? '', gone)).rejects.toThrow(/^502/)
    await expect(openTunnel(passing.proxyUrl ?? '', 'no-port')).rejects.toThrow(/^400/)
  })

  it('keeps WeChat for itself', async () => {
    const reply = await sendAbsolute(passing.proxyUrl, `http://api.weixin.qq.com${getPath}`)
    expect(JSON.parse(reply.body)).toMatchObject({ errcode: 41001 })
  })

  it('survives callers and hosts that break off', async () => {
    const other = await startOther()
    const { hostname, port } = new URL(passing.url)
    const caller = connectTo(Number(port), hostname)
    await new Promise((resolve) => caller.once('connect', resolve))
    caller.write(`CONNECT ${other} HTTP/1.1\r\nHost: ${other}\r\n\r\n`)
    await new Promise((resolve) => caller.once('data', resolve))
    caller.resetAndDestroy()
    const half = openRequest({ hostname, port, method: 'POST', path: `http://${other}/` })
    half.on('error', () => undefined)
    half.write('half')
    await new Promise((resolve) => half.once('socket', resolve))
    half.destroy()
    expect((await sendAbsolute(passing.proxyUrl, `http://${other}/`)).status).toBe(418)
  })
})
