import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect as connectTo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect as connectSecurely, type ConnectionOptions } from 'node:tls'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '#server/connect.ts'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'

const weixin = await startFakeWeixin({ https: true })
afterAll(() => weixin.close())

/** Shakes hands with the HTTPS port; answers the protocol, or the code of the error. */
function shakeHands(options: ConnectionOptions, fake: FakeWeixin = weixin): Promise<string> {
  const { hostname, port } = new URL(fake.httpsUrl ?? '')
  return new Promise((resolve) => {
    const socket = connectSecurely({ host: hostname, port: Number(port), ...options })
    const finish = (text: string): void => {
      socket.destroy()
      resolve(text)
    }
    socket.once('secureConnect', () => {
      finish(socket.getProtocol() ?? 'none')
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      finish(error.code ?? error.message)
    })
  })
}

const ca = weixin.caCertificate ?? ''

/** The certificate of the server itself, PEM. */
function readLeaf(): Promise<string> {
  const { hostname, port } = new URL(weixin.httpsUrl ?? '')
  return new Promise((resolve) => {
    const socket = connectSecurely({ host: hostname, port: Number(port), ca }, () => {
      resolve(String(socket.getPeerX509Certificate()))
      socket.destroy()
    })
  })
}

describe('HTTPS', () => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)('speaks %s', async (version) => {
    const options = { ca, minVersion: version, maxVersion: version, servername: 'localhost' }
    expect(await shakeHands(options)).toBe(version)
  })

  it('has a certificate for an IPv4 address in the form of IPv6', async () => {
    const host = '::ffff:127.0.0.1'
    const mapped = await startFakeWeixin({ https: true, host })
    onTestFinished(() => mapped.close())
    const own = { ca: mapped.caCertificate ?? '', host }
    expect(await shakeHands(own, mapped)).toBe('TLSv1.3')
  })

  it('does not speak TLS 1.1', async () => {
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' } as const
    expect(await shakeHands({ ca, ...old })).toMatch(/^E/)
  })

  it('speaks HTTP/1.1 alone', async () => {
    const { hostname, port } = new URL(weixin.httpsUrl ?? '')
    const protocol = await new Promise((resolve) => {
      const socket = connectSecurely({
        host: hostname,
        port: Number(port),
        ca,
        ALPNProtocols: ['h2', 'http/1.1'],
      })
      socket.once('secureConnect', () => {
        resolve(socket.alpnProtocol)
        socket.destroy()
      })
    })
    expect(protocol).toBe('http/1.1')
  })

  it.each(['api.weixin.qq.com', 'localhost'])('has a certificate for %s', async (servername) => {
    expect(await shakeHands({ ca, servername })).toBe('TLSv1.3')
  })

  it('has no certificate for other hosts', async () => {
    const servername = 'mp.weixin.qq.com'
    expect(await shakeHands({ ca, servername })).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  })

  it('is trusted by nobody who does not trust its authority', async () => {
    expect(await shakeHands({})).toMatch(/CERT|VERIFY/)
  })

  it('has certificates that a strict client takes, as Python has been since 3.13', async ({
    skip,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-https-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const [caFile, leafFile] = [join(folder, 'ca.pem'), join(folder, 'leaf.pem')]
    await writeFile(caFile, ca)
    await writeFile(leafFile, await readLeaf())
    const args = ['verify', '-x509_strict', '-CAfile', caFile, leafFile]
    const { stdout } = await promisify(execFile)('openssl', args).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') skip('there is no openssl here')
      throw error
    })
    expect(stdout).toContain(': OK')
  })

  it('has an authority that can sign no further authority, for a month', () => {
    const certificate = new X509Certificate(ca)
    expect(certificate.ca).toBe(true)
    expect(certificate.checkIssued(certificate)).toBe(true)
    const days = (Date.parse(certificate.validTo) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(29)
    expect(days).toBeLessThan(31)
  })

  it('is known to whoever connects to the fake', async () => {
    const { httpsUrl, caCertificate, proxyUrl } = await connect(weixin.url)
    expect({ httpsUrl, caCertificate }).toEqual({ httpsUrl: weixin.httpsUrl, caCertificate: ca })
    expect(proxyUrl).toBeNull()
  })

  it('is off by default', async () => {
    const plain = await startFakeWeixin()
    onTestFinished(() => plain.close())
    const { httpsUrl, caCertificate, proxyUrl } = plain
    expect([httpsUrl, caCertificate, proxyUrl]).toEqual([null, null, null])
  })

  it('is closed with the fake, a connection in its handshake too', async () => {
    const fake = await startFakeWeixin({ https: true })
    const { hostname, port } = new URL(fake.httpsUrl ?? '')
    const silent = connectTo(Number(port), hostname)
    await new Promise((resolve) => silent.once('connect', resolve))
    const closed = new Promise((resolve) => silent.once('close', resolve))
    silent.on('error', () => undefined)
    await fake.close()
    await closed
    expect(await shakeHands({}, fake)).toBe('ECONNREFUSED')
  })

  it('opens nothing when one of its ports is taken', async () => {
    const httpsPort = Number(new URL(weixin.httpsUrl ?? '').port)
    const port = Number(new URL(weixin.url).port)
    await expect(startFakeWeixin({ https: true, httpsPort })).rejects.toMatchObject({
      code: 'port_in_use',
    })
    await expect(startFakeWeixin({ https: true, port })).rejects.toMatchObject({
      code: 'port_in_use',
    })
  })

  it('is trusted by curl with the certificate in a file', async ({ skip }) => {
    const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-https-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const caFile = join(folder, 'ca.pem')
    await writeFile(caFile, ca)
    const shop = await weixin.addMiniProgram()
    const { port } = new URL(weixin.httpsUrl ?? '')
    const path = `/cgi-bin/wxopen/getweappsupportversion?access_token=${shop.accessToken}`
    const run = promisify(execFile)('curl', [
      ...['-sS', '--noproxy', '*', '--cacert', caFile, '-d', '{}'],
      ...['--resolve', `api.weixin.qq.com:${port}:127.0.0.1`],
      `https://api.weixin.qq.com:${port}${path}`,
    ])
    const { stdout } = await run.catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') skip('there is no curl here')
      throw error
    })
    expect(JSON.parse(stdout)).toMatchObject({ errcode: 0 })
  })
})
