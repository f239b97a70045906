import { readdir } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assertClient, assertProvider, ContractError } from '#contracts/assert-contract.ts'
import type { Client } from '#contracts/client/client.ts'
import { verifyClient } from '#contracts/client/verify-client.ts'
import { readPact } from '#contracts/pact/read-pact.ts'
import { startFakeWeixin } from '#server/index.ts'
import { inFolder } from '#test/support/pacts.ts'
import { rightClient } from '#test/support/right-client.ts'

const only = ['get-support-version', 'set-support-version', 'get-fields'] as const

const sendsNothing: Client = {
  ...rightClient,
  getSupportVersion: () => Promise.resolve({ errcode: 0 }),
}

const pact = '@pact-foundation/pact'

afterEach(() => {
  vi.doUnmock(pact)
  vi.resetModules()
})

describe('assertClient()', () => {
  it('resolves for a client that passes', async () => {
    await expect(assertClient(rightClient, { only })).resolves.toBeUndefined()
  })

  it('throws the report of one that fails, as text in its message', async () => {
    const failing = assertClient(sendsNothing, { only })
    await expect(failing).rejects.toBeInstanceOf(ContractError)
    await expect(failing).rejects.toMatchObject({
      name: 'ContractError',
      message: expect.stringContaining('1) Failure not-called, in get-support-version') as string,
      report: { passed: false, findings: [{ name: 'not-called' }] },
    })
  })

  it('gives each check a fresh client, where it gets a function', async () => {
    let made = 0
    const createClient = (): Client => {
      made += 1
      return rightClient
    }
    await assertClient(createClient, { only })
    expect(made).toBe(only.length)
  })
})

describe('a function that creates the client', () => {
  it.each<[string, () => Promise<Client>, string]>([
    ['rejects', () => Promise.reject(new Error('no config')), 'no config'],
    ['never comes back', () => new Promise(() => undefined), 'within 100 ms'],
  ])('and %s fails each check, with that reason', async (_what, createClient, words) => {
    const { checks, passed } = await verifyClient(createClient, { only, timeout: 100 })
    expect(passed).toBe(false)
    const [first] = checks
    expect(first?.findings).toMatchObject([{ name: 'not-created', severity: 'failure' }])
    expect(first?.findings[0]?.message).toContain(words)
  })

  it('and never comes back is given up once the signal is aborted', async () => {
    const createClient = (): Promise<Client> => new Promise(() => undefined)
    const controller = new AbortController()
    const running = verifyClient(createClient, { only, signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
  })
})

describe('assertProvider()', () => {
  it('resolves for a fake', async () => {
    await using weixin = await startFakeWeixin()
    const given = { url: weixin.url, only: ['no-token', 'set-then-get'] } as const
    await expect(assertProvider(given)).resolves.toBeUndefined()
  })

  it('throws the report of one that fails', async () => {
    await using weixin = await startFakeWeixin({ badVersionErrcode: 85015 })
    const given = { url: weixin.url, only: ['set-support-version-unpublished'] } as const
    await expect(assertProvider(given)).rejects.toMatchObject({
      name: 'ContractError',
      report: { passed: false },
    })
  })
})

describe("a client's own Pact", () => {
  it('holds the interactions that it has sent and kept, and no other', async () => {
    await inFolder(async (pactDir) => {
      const report = await verifyClient(sendsNothing, { only, pactDir, consumer: 'shop' })
      expect(report.passed).toBe(false)
      const written = await readPact(`${pactDir}/shop-api.weixin.qq.com.json`)
      expect(written.interactions.map(({ description }) => description)).toEqual([
        'a write of the minimum version',
      ])
    })
  })

  it.each([{ pactDir: '' }, { pactDir: 'x', consumer: 'a/../b' }])(
    'is refused before anything is sent for %j',
    async (options) => {
      await expect(verifyClient(rightClient, { only, ...options })).rejects.toMatchObject({
        code: 'invalid_options',
      })
    },
  )

  it('is not written for one that keeps none', async () => {
    await inFolder(async (pactDir) => {
      await verifyClient(sendsNothing, { only: ['get-support-version'], pactDir })
      expect(await readdir(pactDir)).toEqual([])
    })
  })
})

describe('a client without Pact', () => {
  async function importWithoutPact(): Promise<typeof verifyClient> {
    vi.resetModules()
    vi.doMock(pact, () => {
      throw new Error(`Cannot find package '${pact}'`)
    })
    return (await import('#contracts/client/verify-client.ts')).verifyClient
  }

  it('is verified all the same, and the report says so in a line', async () => {
    const verify = await importWithoutPact()
    const right = await verify(rightClient, { only })
    expect(right).toMatchObject({ passed: true, findings: [] })
    expect(right.notes).toEqual([expect.stringContaining('Pact is not installed')])
    const wrong = await verify(sendsNothing, { only })
    expect(wrong.passed).toBe(false)
  })

  it('can have no Pact written', async () => {
    const verify = await importWithoutPact()
    await expect(verify(rightClient, { only, pactDir: 'pacts' })).rejects.toMatchObject({
      code: 'missing_package',
    })
  })
})
