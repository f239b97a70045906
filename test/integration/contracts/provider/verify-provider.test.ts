import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { interactions } from '#contracts/interactions/all.ts'
import { stateNames } from '#contracts/interactions/provider-state.ts'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import type { Report } from '#contracts/report/report.ts'
import { createApp, startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { startWrongProvider, type PassingRequest } from './wrong-provider.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  vi.unstubAllEnvs()
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

/** One interaction, one check of bytes and one sequence: a short run that touches every part. */
const few = ['pact-lint', 'set-support-version', 'no-body', 'reply-shape', 'set-then-get']

describe('verifyProvider()', () => {
  it('passes the fake without a finding, leaves nothing out', async () => {
    const weixin = await startFake()
    const report = await verifyProvider({ url: weixin.url })
    expect(report).toMatchObject({ subject: 'provider', name: weixin.url, seed: 'fake-weixin' })
    expect(report.findings).toEqual([])
    expect(report.passed).toBe(true)
    expect(report.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
    const names = report.checks.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect(names).toEqual(expect.arrayContaining(interactions.map(({ name }) => name)))
    expect(await weixin.miniPrograms()).toEqual([])
    expect(await weixin.platforms()).toEqual([])
  })

  it('leaves a fake as it was found', async () => {
    const weixin = await startFake()
    const shop = await weixin.addMiniProgram({ supportVersion: '2.20.0' })
    await verifyProvider({ url: weixin.url, only: few })
    expect((await weixin.miniPrograms()).map(({ appid }) => appid)).toEqual([shop.appid])
    expect(await weixin.platforms()).toHaveLength(1)
    expect(await shop.supportVersion()).toBe('2.20.0')
  })

  it('makes the checks that are named, and counts those of Pact', async () => {
    const weixin = await startFake()
    const report = await verifyProvider({ url: weixin.url, only: few })
    expect(report.passed).toBe(true)
    expect(report.checks.map(({ name, part }) => [part, name])).toEqual([
      ['pact files', 'pact-lint'],
      ['pact', 'set-support-version'],
      ['pact', 'pact-count'],
      ['bytes', 'reply-shape'],
      ['bytes', 'no-body'],
      ['sequences', 'set-then-get'],
    ])
  })

  it('verifies an app that is mounted under a path', async () => {
    const url = await mountUnder('/wechat')
    const report = await verifyProvider({ url: `${url}/`, only: [...few, 'outside-path'] })
    expect(summarise(report)).toEqual({ passed: true, findings: [], skipped: [] })
    expect(report.name).toBe(url)
  })

  it("verifies a mini program's own url by state handlers", async () => {
    const weixin = await startFake()
    const { url, ...shop } = await weixin.addMiniProgram()
    const stateHandlers = { [stateNames.authorised]: () => ({ accessToken: shop.accessToken }) }
    const report = await verifyProvider({ url, stateHandlers, writes: true, only: few })
    expect(summarise(report)).toEqual({ passed: true, findings: [], skipped: [] })
  })

  it('verifies over HTTPS, with a token from a state handler', async () => {
    const weixin = await startFakeWeixin({ https: true })
    const dir = await mkdtemp(join(tmpdir(), 'fake-weixin-test-'))
    opened.push(weixin, { close: () => rm(dir, { recursive: true }) })
    await writeFile(join(dir, 'ca.pem'), weixin.caCertificate ?? '')
    // Read at the start of a process alone: it is for Pact's, and this one has to look away.
    vi.stubEnv('NODE_EXTRA_CA_CERTS', join(dir, 'ca.pem'))
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const { accessToken } = await weixin.addMiniProgram()
    const report = await verifyProvider({
      url: `${weixin.httpsUrl ?? ''}/`,
      stateHandlers: { [stateNames.authorised]: () => ({ accessToken }) },
      writes: false,
      only: ['get-support-version', 'reply-shape', 'chunked-body', 'set-then-get'],
    })
    expect(summarise(report)).toEqual({ passed: true, findings: [], skipped: ['set-then-get'] })
  })

  it('draws the same from the same seed, whichever checks it makes', async () => {
    const sent: string[] = []
    const url = await startRecorder((body) => sent.push(body))
    await verifyProvider({ url, only: ['set-then-get'], seed: 'monday' })
    await verifyProvider({ url, only: ['no-body', 'set-then-get'], seed: 'monday' })
    await verifyProvider({ url, only: ['set-then-get'], seed: 'tuesday' })
    const [first, second, third] = sent.filter((body) => body.startsWith('{"version":'))
    expect(first).toMatch(/"\d+\.\d+\.\d+"/)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it('says how to repeat a finding, with what is wrong and what to do', async () => {
    const url = await answerAlways('{"errcode":-1,"errmsg":"system error"}')
    const { findings } = await verifyProvider({ url, only: ['no-token'] })
    expect(findings).toEqual([
      {
        name: 'missing-token-not-41001',
        severity: 'failure',
        message:
          'A request without an access token in its query is not refused with 41001. A call of ' +
          'getSupportVersion without an access token: received HTTP 200 and ' +
          '"{\\"errcode\\":-1,\\"errmsg\\":\\"system error\\"}", expected errcode 41001. Observed: ' +
          'The access token belongs in the query; a call without one there is refused. ' +
          'WeChat answers errcode 41001 (access_token missing). Source: probes of 2026-09-17; ' +
          'a token in the body instead of the query gets the same answer. ' +
          'Refuse it with {"errcode":41001,"errmsg":"access_token missing rid: ..."}.',
        diff: '- errcode 41001\n+ HTTP 200 and "{\\"errcode\\":-1,\\"errmsg\\":\\"system error\\"}"',
        docs: null,
        curl: `curl --globoff --path-as-is --request 'POST' '${url}/cgi-bin/wxopen/getweappsupportversion' --header 'Content-Type: application/json' --data-raw '{}'`,
        replay: `verifyProvider({ url: '${url}', only: ['no-token'] })`,
      },
    ])
  })

  it('words the replay line as it is told to', async () => {
    const url = await answerAlways('{}')
    const replay = (check: string): string => `make verify CHECK=${check}`
    const { findings } = await verifyProvider({ url, only: ['no-token'], replay })
    expect(findings.map((finding) => finding.replay)).toEqual(['make verify CHECK=no-token'])
  })

  it('is not taken in by a provider that answers the same to everything', async () => {
    const url = await answerAlways('{"errcode":0,"errmsg":"ok"}')
    const { passed, checks } = await verifyProvider({ url, only: [...few, 'no-token'] })
    expect(passed).toBe(false)
    const [skipped] = checks.filter(({ outcome }) => outcome === 'skipped')
    expect(skipped?.reason).toBe(
      'this run only reads, and it sets the minimum version; writes: true sends it',
    )
  })
})

describe('the control API of a provider', () => {
  it('is used with the token that it wants', async () => {
    const weixin = await startFakeWeixin({ host: '0.0.0.0', controlToken: 'let-me-in-please' })
    opened.push(weixin)
    const url = `http://127.0.0.1:${new URL(weixin.url).port}`
    const right = await verifyProvider({ url, only: few, controlToken: 'let-me-in-please' })
    expect(summarise(right)).toEqual({ passed: true, findings: [], skipped: [] })
    await expect(
      verifyProvider({ url, only: few, controlToken: 'another-token' }),
    ).rejects.toMatchObject({ code: 'control_refused' })
    const { checks } = await verifyProvider({ url, only: ['no-body'] })
    expect(checks.map(({ outcome }) => outcome)).toEqual(['skipped'])
    expect(checks[0]?.reason).toContain('its control API refuses')
  })

  it('is not waited for longer than for a reply, with a control token', async () => {
    const url = await listen(createServer(() => undefined))
    const run = verifyProvider({ url, timeout: 100, controlToken: 'let-me-in-please' })
    await expect(run).rejects.toMatchObject({
      code: 'connection_failed',
      message: expect.stringContaining('no whole reply within 100 ms') as unknown,
    })
  })
})

function summarise({ passed, findings, checks }: Report): object {
  const skipped = checks.filter(({ outcome }) => outcome === 'skipped').map(({ name }) => name)
  return { passed, findings, skipped }
}

async function startFake(): Promise<FakeWeixin> {
  const weixin = await startFakeWeixin()
  opened.push(weixin)
  return weixin
}

async function startRecorder(record: (body: string) => void): Promise<string> {
  const { url } = await startFake()
  const request = (passing: PassingRequest): PassingRequest => {
    record(passing.body)
    return passing
  }
  const provider = await startWrongProvider(url, { request })
  opened.push(provider)
  return provider.url
}

async function mountUnder(path: string): Promise<string> {
  const host = express()
  host.use(path, createApp())
  return `${await listen(createServer(host))}${path}`
}

async function answerAlways(body: string): Promise<string> {
  return listen(
    createServer((request, response) => {
      request.resume()
      response.setHeader('Content-Type', 'application/json; encoding=utf-8')
      response.end(body)
    }),
  )
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push({
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
