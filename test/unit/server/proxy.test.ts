import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request as openRequest } from 'node:http'
import { connect as connectTo, type AddressInfo, type Socket } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { startFakeWeixin } from '../../../server/index.ts'
import { openThroughProxy, openTunnel } from '../../conformance/open-connection.ts'
import { sendHttp } from '../../conformance/send-http.ts'

const weixin = await startFakeWeixin({ proxy: true })
const passing = await startFakeWeixin({ proxy: true, otherHosts: 'pass' })
afterAll(() => Promise.all([weixin.close(), passing.close()]))

const getPath = '/cgi-bin/wxopen/getweappsupportversion'

/** A server that says what it was asked. */
async function startOther(): Promise<string> {
  const server = createServer((request, response) => {
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

/** Sends one request in the absolute form. */
function sendAbsolute(proxyUrl: string | null, url: string, body = '{}') {
  const headers = { 'Content-Type': 'application/json', 'Proxy-Authorization': 'Basic c2VjcmV0' }
  return sendHttp(proxyUrl ?? '', { method: 'POST', path: url, headers, body })
}

describe('the proxy', () => {
  it('is where the fake is', () => {
    expect(weixin.proxyUrl).toBe(weixin.url)
    expect(weixin.httpsUrl).toBeNull()
  })

  it('still answers those who call the fake directly', async () => {
    const shop = await weixin.addMiniProgram()
    const reply = await fetch(`${weixin.url}${getPath}?access_token=${shop.accessToken}`, {
      method: 'POST',
      body: '{}',
    })
    expect(await reply.json()).toMatchObject({ errcode: 0 })
  })

  it('serves several requests through one tunnel', async () => {
    const shop = await weixin.addMiniProgram()
    const socket = await openThroughProxy(weixin)
    onTestFinished(() => {
      socket.destroy()
    })
    for (let turn = 0; turn < 2; turn += 1) {
      const text = await new Promise<string>((resolve) => {
        socket.once('data', (chunk: Buffer) => {
          resolve(chunk.toString())
        })
        socket.write(
          `POST ${getPath}?access_token=${shop.accessToken} HTTP/1.1\r\nHost: api.weixin.qq.com\r\nContent-Length: 2\r\n\r\n{}`,
        )
      })
      expect(text).toMatch(/^HTTP\/1\.1 200 OK[^]+\{"errcode":0/)
    }
  })

  it('opens tunnels to port 80, without TLS', async () => {
    const socket = await openTunnel(weixin.proxyUrl ?? '', 'api.weixin.qq.com:80')
    const reply = await sendHttp(
      'http://api.weixin.qq.com',
      { method: 'POST', path: getPath, body: '{}' },
      { connection: socket },
    )
    expect(JSON.parse(reply.body)).toMatchObject({ errcode: 41001 })
  })

  it.each(['mp.weixin.qq.com:443', 'api.weixin.qq.com:8443', 'api.weixin.qq.com.evil.com:443'])(
    'refuses a tunnel to %s and says how to let it pass',
    async (authority) => {
      await expect(openTunnel(weixin.proxyUrl ?? '', authority)).rejects.toThrow(/^403/)
    },
  )

  it.each([
    'http://example.com/',
    'https://example.com/',
    'http://127.0.0.1:1/',
    'ftp://example.com/',
  ])('refuses %s in the absolute form and says how to let it pass', async (url) => {
    const reply = await sendAbsolute(weixin.proxyUrl, url)
    expect(reply.status).toBe(403)
    expect(reply.body).toContain(`Failed to reach ${url} through fake-weixin`)
    expect(reply.body).toContain('--pass-other-hosts')
  })

  it('does not lead into the control API by the name of the real host', async () => {
    const reply = await sendHttp(weixin.url, {
      method: 'GET',
      path: 'http://api.weixin.qq.com/__admin/health',
      headers: { Host: 'api.weixin.qq.com' },
    })
    expect(reply.status).toBe(403)
  })

  it('ends its tunnels when the fake is closed', async () => {
    const fake = await startFakeWeixin({ proxy: true })
    const [secure, silent] = await Promise.all([
      openThroughProxy(fake),
      openTunnel(fake.proxyUrl ?? '', 'api.weixin.qq.com:443'),
    ])
    const closed = [secure, silent].map(
      (socket: Socket) =>
        new Promise((resolve) => socket.on('error', resolve).once('close', resolve)),
    )
    await fake.close()
    await Promise.all(closed)
    expect([secure.destroyed, silent.destroyed]).toEqual([true, true])
  })

  it('serves no caller of another machine', async ({ skip }) => {
    const addresses = Object.values(networkInterfaces()).flatMap((some) => some ?? [])
    const outer = addresses.find(({ internal, family }) => !internal && family === 'IPv4')
    if (outer === undefined) return skip('this machine has no address but loopback')
    const open = await startFakeWeixin({ proxy: true, otherHosts: 'pass', host: '0.0.0.0' })
    onTestFinished(() => open.close())
    const { port } = new URL(open.url)
    const url = `http://${outer.address}:${port}`
    await expect(openTunnel(url, 'api.weixin.qq.com:443')).rejects.toThrow(/^403/)
    expect((await sendAbsolute(url, 'http://api.weixin.qq.com/')).status).toBe(403)
  })
})

describe('curl', () => {
  it('reaches the fake by the name of the real host through the proxy', async ({ skip }) => {
    const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-proxy-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const caFile = join(folder, 'ca.pem')
    await writeFile(caFile, weixin.caCertificate ?? '')
    const shop = await weixin.addMiniProgram()
    const run = promisify(execFile)('curl', [
      ...['-sS', '--noproxy', '', '--proxy', weixin.proxyUrl ?? '', '--cacert', caFile],
      ...['-d', '{}', `https://api.weixin.qq.com${getPath}?access_token=${shop.accessToken}`],
    ])
    const { stdout } = await run.catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') skip('there is no curl here')
      throw error
    })
    expect(JSON.parse(stdout)).toMatchObject({ errcode: 0 })
  })
})

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
