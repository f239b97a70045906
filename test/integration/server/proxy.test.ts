import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect as connectTo, type Socket } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { startFakeWeixin } from '#server/index.ts'
import { openThroughProxy, openTunnel } from '#test/support/open-connection.ts'
import { sendHttp } from '#test/support/send-http.ts'
import { sendAbsolute } from '#test/support/absolute-form.ts'

const weixin = await startFakeWeixin({ proxy: true })
afterAll(() => weixin.close())

const getPath = '/cgi-bin/wxopen/getweappsupportversion'

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

describe('the host', () => {
  it.each(['API.Weixin.QQ.com:443', 'api.weixin.qq.com.:443'])(
    'is WeChat in any case and with a dot: %s',
    async (authority) => {
      const socket = await openTunnel(weixin.proxyUrl ?? '', authority)
      expect(socket.destroyed).toBe(false)
      socket.destroy()
    },
  )

  it('is the fake itself by the address that it was called by', async () => {
    const open = await startFakeWeixin({ proxy: true, host: '0.0.0.0' })
    onTestFinished(() => open.close())
    const { port } = new URL(open.url)
    const url = `http://127.0.0.1:${port}`
    expect((await sendAbsolute(url, `${url}${getPath}`)).status).toBe(200)
  })

  it('may be reached through tunnels within a tunnel', async () => {
    const { host } = new URL(weixin.url)
    const warnings: Error[] = []
    const listen = (warning: Error): void => {
      warnings.push(warning)
    }
    process.on('warning', listen)
    onTestFinished(() => {
      process.off('warning', listen)
    })
    const socket = await openTunnel(weixin.proxyUrl ?? '', host)
    for (let depth = 0; depth < 12; depth += 1) {
      const opened = new Promise((resolve) => socket.once('data', resolve))
      socket.write(`CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      expect(String(await opened)).toContain('200 Connection Established')
    }
    socket.destroy()
    expect(warnings).toEqual([])
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

describe('a fake that is no proxy', () => {
  it.each([{}, { https: true }])('says so to whoever wants a tunnel: %j', async (options) => {
    const plain = await startFakeWeixin(options)
    onTestFinished(() => plain.close())
    const { hostname, port } = new URL(plain.url)
    const socket = connectTo(Number(port), hostname)
    socket.write('CONNECT api.weixin.qq.com:443 HTTP/1.1\r\nHost: api.weixin.qq.com:443\r\n\r\n')
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 405 [^]*--proxy/)
  })
})
