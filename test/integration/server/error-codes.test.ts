import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runChild } from '#cli/run/child-process.ts'
import { handleSignals } from '#cli/run/run-signals.ts'
import { readSeed } from '#cli/seed-file.ts'
import { verifyProvider, writePact } from '#contracts/index.ts'
import { errorCodes, type ErrorRow, type FakeWeixinErrorCode } from '#schemas/error-codes.ts'
import { connect } from '#server/connect.ts'
import { createApp, FakeWeixinError, startFakeWeixin } from '#server/index.ts'
import { callGet } from '#test/support/call-fake.ts'
import { callControl } from '#test/support/call-control.ts'

type Rows = typeof errorCodes

/** The codes that replies have. */
type SentCode = {
  [Code in FakeWeixinErrorCode]: Rows[Code] extends { statuses: unknown } ? Code : never
}[FakeWeixinErrorCode]

/** Brings about a reply with a code, for each status of the code. */
type Senders = {
  [Code in SentCode]: Readonly<Record<Rows[Code]['statuses'][number], () => Promise<SentReply>>>
}

interface SentReply {
  readonly status: number | undefined
  readonly json: unknown
}

/** Brings about an error with a code. */
type Throwers = Readonly<Record<Exclude<FakeWeixinErrorCode, SentCode>, () => Promise<unknown>>>

const pactName = '@pact-foundation/pact'
const nowhere = join(import.meta.dirname, 'nowhere.json')
const cleanUp: (() => Promise<void>)[] = []

afterEach(async () => {
  vi.doUnmock(pactName)
  vi.doUnmock('../../../server/http/app.ts')
  await Promise.all(cleanUp.splice(0).map((close) => close()))
})

async function start(options: Parameters<typeof startFakeWeixin>[0] = {}) {
  const weixin = await startFakeWeixin(options)
  cleanUp.push(() => weixin.close())
  return weixin
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  cleanUp.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Calls the control API of a fresh fake. */
async function send(line: string, call: Parameters<typeof callControl>[2] = {}) {
  const { url } = await start()
  return callControl(url, line, call)
}

const senders: Senders = {
  invalid_options: { 400: () => send('POST /faults', { body: '{"errcode":"-1"}' }) },
  appid_taken: { 409: () => sendTwice('{"appid":"wxshop"}') },
  token_taken: { 409: () => sendTwice('{"accessToken":"shop-token"}') },
  unknown_platform: { 404: () => send('GET /platforms/wxnobody') },
  unknown_mini_program: { 404: () => send('GET /mini-programs/wxnobody') },
  unknown_fault: { 404: () => send('DELETE /faults/9') },
  unknown_reply: { 404: () => send('DELETE /replies/9') },
  unknown_exchange: { 404: () => send('GET /exchanges/9') },
  exchange_timeout: { 408: () => send('GET /exchanges/wait?timeout=1') },
  control_refused: {
    401: async () => {
      const { url } = await start({ host: '0.0.0.0' })
      return callControl(url.replace('0.0.0.0', '127.0.0.1'), 'GET /health')
    },
    403: () => send('GET /health', { headers: { Origin: 'https://page.example' } }),
  },
  unknown_route: { 404: () => send('GET /nowhere') },
  wrong_method: { 405: () => send('PUT /health') },
  invalid_json: {
    400: () => send('POST /faults', { body: '{' }),
    415: () => send('POST /faults', { headers: { 'Content-Encoding': 'smoke' }, body: '{}' }),
  },
  body_too_large: {
    413: () => send('POST /faults', { body: JSON.stringify({ seed: 'x'.repeat(17_000_000) }) }),
  },
  body_consumed: {
    500: async () => {
      const url = await listen(express().use(express.json(), createApp()))
      const response = await fetch(`${url}/cgi-bin/clear_quota`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      })
      return { status: response.status, json: await response.json() }
    },
  },
  control_failed: {
    500: () => {
      vi.doMock('../../../server/http/app.ts', () => {
        throw new Error('the files are gone')
      })
      return send('GET /health')
    },
  },
  internal_error: {
    500: async () => {
      const { url } = await start({ now: failAfterTheStart() })
      return callControl(url, 'POST /mini-programs', { body: '{}' })
    },
  },
}

async function sendTwice(body: string) {
  const { url } = await start()
  await callControl(url, 'POST /mini-programs', { body })
  return callControl(url, 'POST /mini-programs', { body })
}

function failAfterTheStart(): () => number {
  let isStarted = false
  queueMicrotask(() => (isStarted = true))
  return () => {
    if (isStarted) throw new Error('the clock of the test')
    return 0
  }
}

const throwers: Throwers = {
  port_in_use: async () => {
    const { url } = await start()
    await start({ port: Number(new URL(url).port) })
  },
  // An address that is kept for documentation, so no machine has it.
  listen_failed: () => start({ host: '192.0.2.1' }),
  invalid_seed: () => readSeed(nowhere),
  unexpected_exchange: async () => {
    const weixin = await start()
    await callGet(weixin.url, 'nobody')
    await weixin.expectNone({ refused: true })
  },
  connection_failed: async () => {
    const weixin = await startFakeWeixin()
    await weixin.close()
    await connect(weixin.url)
  },
  command_failed: async () => {
    const signals = handleSignals()
    try {
      await runChild([nowhere], {}, signals)
    } finally {
      signals.release()
    }
  },
  missing_package: () => {
    vi.doMock(pactName, () => {
      throw new Error(`Cannot find package '${pactName}'`)
    })
    return writePact({ consumer: 'shop', dir: import.meta.dirname })
  },
  invalid_pact: () => verifyProvider({ url: 'http://127.0.0.1:1', pacts: [nowhere] }),
  pact_failed: () => {
    vi.doMock(pactName, () => ({ PactV4: createPactWithoutServer() }))
    return writePact({ consumer: 'shop', dir: import.meta.dirname })
  },
}

/** As much of Pact as describes interactions, and has no mock server to play them on. */
function createPactWithoutServer(): unknown {
  const builder: unknown = new Proxy(Object, {
    construct: () => Object(builder) as object,
    apply: () => builder,
    get: (_target, name) =>
      name === 'executeTest' ? () => Promise.reject(new Error('no port is free')) : builder,
  })
  return builder
}

async function catchError(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  return undefined
}

function assertDetails(code: string, details: object): void {
  const rows: Readonly<Record<string, ErrorRow>> = errorCodes
  expect(rows[code]?.details).toEqual(expect.arrayContaining(Object.keys(details)))
}

describe('an error code', () => {
  const replies = Object.entries(senders).flatMap(([code, byStatus]) =>
    Object.entries(byStatus).map(([status, work]) => ({ code, status: Number(status), work })),
  )

  it.each(replies)('$code is sent with status $status', async ({ code, status, work }) => {
    const reply = await work()
    expect(reply).toMatchObject({ status, json: { error: { code, details: {} } } })
    const { error } = reply.json as { error: { details: object; issues?: unknown } }
    assertDetails(code, error.details)
    expect('issues' in error).toBe(code === 'invalid_options')
  })

  it.each(Object.entries(throwers))('%s is thrown', async (code, work) => {
    const error = await catchError(work)
    expect(error).toMatchObject({ code, message: expect.stringMatching(/^Failed to /) as string })
    assertDetails(code, error instanceof FakeWeixinError ? error.details : { lost: error })
  })

  it('reaches a test by connect() as the control API sends it', async () => {
    const { url } = await start()
    const weixin = await connect(url)
    const reply = { text: 'x'.repeat(17_000_000) }
    await expect(weixin.addReply({ path: '/wxa/x', reply })).rejects.toMatchObject({
      code: 'body_too_large',
      details: {},
    })
  })
})
