import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { stateNames } from '#contracts/interactions/provider-state.ts'
import type { VerifyProviderOptions } from '#contracts/provider/provider-options.ts'
import { createStateReacher } from '#contracts/provider/reach-state.ts'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { startWrongProvider } from './wrong-provider.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

const enough = new Error('enough')
const never = (): Promise<never> => new Promise(() => undefined)

/** Longer than a test may last: nothing but the signal can end what is under way. */
const timeout = 60_000

describe('a verification of a provider that is stopped', () => {
  it.each([
    ['a call of Pact', ['start-push-ticket', 'no-body']],
    ['a call of its own', ['no-token', 'no-body']],
  ])('during %s ends at once, and cleans up', async (_during, only) => {
    const weixin = await startFake()
    const controller = new AbortController()
    const sent: string[] = []
    const provider = await startWrongProvider(weixin.url, {
      request: ({ url }) => {
        sent.push(url)
        setImmediate(() => {
          controller.abort(enough)
        })
        return 'hang'
      },
    })
    opened.push(provider)
    const { signal } = controller
    const run = verifyProvider({ url: provider.url, only, signal, timeout })
    await expect(run).rejects.toBe(enough)
    expect(sent).toHaveLength(1)
    expect(await weixin.miniPrograms()).toEqual([])
  })

  it.each([{}, { controlToken: 'let-me-in-please' }])(
    'while it looks for a control API, with %j, ends at once',
    async (options) => {
      const controller = new AbortController()
      const url = await startSilent(() => {
        controller.abort(enough)
      })
      const run = verifyProvider({ url, signal: controller.signal, timeout, ...options })
      await expect(run).rejects.toBe(enough)
    },
  )

  it.each(['get-support-version', 'no-body'])(
    'while a state of %s is reached ends at once',
    async (check) => {
      const { url } = await startFake()
      const controller = new AbortController()
      const hang = (): Promise<never> => {
        controller.abort(enough)
        return never()
      }
      const stateHandlers = { [stateNames.authorised]: hang }
      const { signal } = controller
      const run = verifyProvider({ url, only: [check], signal, timeout, stateHandlers })
      await expect(run).rejects.toBe(enough)
    },
  )

  it('while a state is reached by the control API ends the call of the provider', async () => {
    const controller = new AbortController()
    const { signal } = controller
    let end = (): void => undefined
    const ended = new Promise<void>((resolve) => (end = resolve))
    const url = await startSilent((request) => {
      request.once('close', end)
      controller.abort(enough)
    })
    const none = { handlers: {}, control: 'there is no fake' }
    const reacher = createStateReacher({ ...none, stateChangeUrl: url, timeout, signal })
    await expect(reacher.reach(stateNames.authorised, {})).rejects.toBe(enough)
    await ended
  })

  it('removes what is still being added to a fake', async () => {
    const weixin = await startFake()
    const controller = new AbortController()
    const control: FakeWeixin = {
      ...weixin,
      setUpPactState: (state) => {
        controller.abort(enough)
        return weixin.setUpPactState(state)
      },
    }
    const { signal } = controller
    const reacher = createStateReacher({
      handlers: {},
      control,
      stateChangeUrl: null,
      timeout,
      signal,
    })
    await expect(reacher.reach(stateNames.authorised, {})).rejects.toBe(enough)
    await reacher.close()
    expect(await weixin.miniPrograms()).toEqual([])
  })

  it.each<[string, Partial<VerifyProviderOptions>]>([
    ['an interaction', { only: ['clear-quota'] }],
    ['a check', { only: ['no-body'] }],
  ])('before %s sends nothing', async (_before, options) => {
    let calls = 0
    const url = await startSilent(() => {
      calls += 1
    })
    const run = verifyProvider({ url, signal: AbortSignal.abort(enough), timeout, ...options })
    await expect(run).rejects.toBe(enough)
    expect(calls).toBe(0)
  })

  it('before it began does not even ask whether anything listens', async () => {
    const signal = AbortSignal.abort(enough)
    await expect(verifyProvider({ url: 'http://127.0.0.1:1', signal })).rejects.toBe(enough)
  })

  it('gives up a fake that no longer answers its control API', async () => {
    const weixin = await startFake()
    const controller = new AbortController()
    const setUpPactState = (): Promise<never> => {
      controller.abort(enough)
      return never()
    }
    const reacher = createStateReacher({
      handlers: {},
      control: { ...weixin, setUpPactState },
      stateChangeUrl: null,
      timeout: 100,
      signal: controller.signal,
    })
    await expect(reacher.reach(stateNames.authorised, {})).rejects.toBe(enough)
    await reacher.close()
  })
})

async function startFake(): Promise<FakeWeixin> {
  const weixin = await startFakeWeixin()
  opened.push(weixin)
  return weixin
}

/** Starts a server that takes requests, and never answers one. */
function startSilent(take: (request: IncomingMessage) => void): Promise<string> {
  return listen(createServer(take))
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
