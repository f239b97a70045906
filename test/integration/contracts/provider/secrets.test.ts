import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { stateNames } from '#contracts/interactions/provider-state.ts'
import { createRedactor } from '#contracts/provider/redactor.ts'
import type { StateHandlers } from '#contracts/provider/provider-options.ts'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import { formatReport, reportFormats } from '#contracts/report/format-report.ts'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { startWrongProvider, type WrongProvider } from './wrong-provider.ts'

/** Secrets with characters that have several spellings. */
const secrets = {
  accessToken: '95_known+access/token==',
  secret: 'known"secret',
  refreshToken: 'refreshtoken@@@known',
  authorizationCode: 'queryauthcode@@@known',
  componentAccessToken: '95_known-component+token',
  componentSecret: 'known-component-secret',
  ticket: 'ticket@@@known ticket',
}
const stateHandlers: StateHandlers = Object.fromEntries(
  Object.values(stateNames).map((name) => [
    name,
    () => ({ ...secrets, appid: 'wx0123456789abcdef', componentAppid: 'wx0123456789abcde0' }),
  ]),
)

let weixin: FakeWeixin
let provider: WrongProvider
let folder: string

beforeAll(async () => {
  weixin = await startFakeWeixin()
  // It shows what it was sent in every reply, as a careless proxy does.
  provider = await startWrongProvider(weixin.url, {
    hidesControl: true,
    request: ({ url, body }) => ({
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({
        errcode: 40001,
        errmsg: `bad: ${url} ${body}`,
        authorizer_access_token: '95_fresh-token',
      }),
    }),
  })
  folder = await mkdtemp(join(tmpdir(), 'fake-weixin-test-'))
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await provider.close()
  await weixin.close()
  await rm(folder, { recursive: true })
})

describe('the secrets of a state', () => {
  it('are in no report, print-out or temporary file', async () => {
    vi.stubEnv('TMPDIR', folder)
    const printed: string[] = []
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        printed.push(String(chunk))
        return true
      }),
    )
    const files: string[] = []
    const handlers = watchFolder(files)
    const report = await verifyProvider({
      url: provider.url,
      stateHandlers: handlers,
      writes: true,
    })
    for (const spy of spies) spy.mockRestore()
    expect(report.passed).toBe(false)
    // What came back was told of, or this would show nothing.
    expect(JSON.stringify(report)).toContain('bad: /cgi-bin/wxopen/getweappsupportversion')
    expect(files.join()).toContain('getweappsupportversion')
    const out = [
      ...reportFormats.map((format) => formatReport(report, format)),
      ...printed,
      ...files,
    ]
    // A token that is nearly the right one gives it away.
    const near = ['95_KNOWN+ACCESS/TOKEN==', '95_known+acc']
    for (const secret of [...Object.values(secrets), '95_fresh-token', ...near]) {
      for (const spelling of [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(secret).slice(1, -1),
      ]) {
        expect(out.filter((text) => text.includes(spelling))).toEqual([])
      }
    }
    expect(await readdir(folder)).toEqual([])
  })
})

describe('createRedactor()', () => {
  it('hides every spelling of a secret, the longest first', () => {
    const { hide, redact } = createRedactor()
    hide('abcd')
    hide('abcd+efg"')
    expect(redact('abcd+efg" abcd%2Befg%22 abcd+efg\\" abcd abc')).toBe(
      '[redacted] [redacted] [redacted] [redacted] abc',
    )
  })

  it('hides the fields of WeChat that hold a secret, escaped or not', () => {
    const { redact } = createRedactor()
    const body = '{"access_token":"x1","component_appsecret":"x2","errcode":"40001"}'
    const hidden =
      '{"access_token":"[redacted]","component_appsecret":"[redacted]","errcode":"40001"}'
    expect(redact(body)).toBe(hidden)
    expect(redact(JSON.stringify(body))).toBe(JSON.stringify(hidden))
  })

  it('shows appids, which are no secrets', () => {
    const { hideValues, redact } = createRedactor()
    hideValues({ appid: 'wx0123456789abcdef', accessToken: 'wx0123456789abcdeg' })
    expect(redact('wx0123456789abcdef wx0123456789abcdeg')).toBe('wx0123456789abcdef [redacted]')
  })
})

/** The handlers, each of which reads all temporary files that are there at the time. */
function watchFolder(files: string[]): StateHandlers {
  return Object.fromEntries(
    Object.entries(stateHandlers).map(([name, handler]) => [
      name,
      async (params) => {
        const found = await readdir(folder, { recursive: true, withFileTypes: true })
        for (const entry of found.filter((one) => one.isFile())) {
          files.push(await readFile(join(entry.parentPath, entry.name), 'utf8'))
        }
        return (await handler?.(params)) ?? null
      },
    ]),
  )
}
