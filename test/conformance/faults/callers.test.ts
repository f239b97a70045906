import { request as requestPlainly, type IncomingMessage } from 'node:http'
import { request as requestSecurely } from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import { setupServer } from 'msw/node'
import { request as requestByUndici } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { interceptWeixin } from '#server/intercept.ts'
import { createWeixinHandlers } from '#server/msw.ts'
import { callerRows, callers, type CallerName } from './caller-rows.ts'

/** Calls getSupportVersion; `told` hears the status before the body is read. */
type Call = (url: string, told: (status: number) => void, signal: AbortSignal) => Promise<unknown>

interface Caller {
  open: () => Promise<FakeWeixin>
  call: Call
}

const byRequest =
  (request: typeof requestPlainly): Call =>
  (url, told, signal) =>
    new Promise((resolve, reject) => {
      const outgoing = request(url, { method: 'POST', agent: false, signal }, (reply) => {
        told(reply.statusCode ?? 0)
        readAll(reply).then(resolve, reject)
      })
      outgoing.setHeader('Content-Length', 2)
      outgoing.on('error', reject)
      outgoing.end('{}')
    })

const byFetch: Call = async (url, told, signal) => {
  const reply = await fetch(url, { method: 'POST', body: '{}', signal })
  told(reply.status)
  return reply.text()
}

const byUndici: Call = async (url, told, signal) => {
  const reply = await requestByUndici(url, { method: 'POST', body: '{}', signal })
  told(reply.statusCode)
  return reply.body.text()
}

const intercepted = (): Promise<FakeWeixin> => Promise.resolve(interceptWeixin())

const table: Readonly<Record<CallerName, Caller>> = {
  socket: { open: () => startFakeWeixin(), call: byRequest(requestPlainly) },
  'node:https': {
    open: intercepted,
    call: byRequest(((...given: Parameters<typeof requestSecurely>) =>
      requestSecurely(...given)) as typeof requestPlainly),
  },
  fetch: { open: intercepted, call: byFetch },
  undici: { open: intercepted, call: byUndici },
  msw: { open: openMsw, call: byFetch },
}

describe.each(callers)('to a caller by %s', (name) => {
  it.each(callerRows)('$fault is what the table says', async (row) => {
    const { open, call } = table[name]
    const weixin = await open()
    onTestFinished(() => weixin.close())
    const shop = await weixin.addMiniProgram()
    await shop.addFault('getSupportVersion', row.fault)
    const url = `${weixin.url}/cgi-bin/wxopen/getweappsupportversion?access_token=${shop.accessToken}`
    const controller = new AbortController()
    const giveUp = async (): Promise<void> => {
      await shop.waitForExchange()
      await wait(50)
      controller.abort()
    }
    if (row.fault['connection'] === 'hang') void giveUp()
    expect(await describeCall(call, url, controller.signal)).toBe(row[name])
    expect((await shop.lastExchange())?.faultId).toEqual(expect.any(Number))
  })
})

async function describeCall(call: Call, url: string, signal: AbortSignal): Promise<string> {
  let status = ''
  const told = (code: number): void => {
    status = `status ${String(code)}, `
  }
  try {
    const body = await call(url, told, signal)
    JSON.parse(String(body))
    return `${status}the whole body`
  } catch (error) {
    if (signal.aborted) return 'nothing, until it gives up'
    const { code, message, cause } = error as NodeJS.ErrnoException & { cause?: { code?: string } }
    return `${status === '' ? '' : `${status}then `}${code ?? cause?.code ?? 'no code'}: ${message}`
  }
}

async function readAll(reply: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of reply) text += String(chunk)
  return text
}

function openMsw(): Promise<FakeWeixin> {
  const { handlers, weixin } = createWeixinHandlers()
  const server = setupServer(...handlers)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => {
    server.close()
  })
  return Promise.resolve(weixin)
}
