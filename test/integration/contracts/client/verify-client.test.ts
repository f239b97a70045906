import { describe, expect, it } from 'vitest'
import { listClientChecks } from '#contracts/client/client-checks.ts'
import type { Client } from '#contracts/client/client.ts'
import { verifyClient } from '#contracts/client/verify-client.ts'
import { interactions } from '#contracts/interactions/all.ts'
import {
  carefulClient,
  doubtingClient,
  refreshingClient,
  lookingClient,
  readingClient,
  selfSufficientClient,
} from './careful-clients.ts'
import { rightClient } from '#test/support/right-client.ts'

const usual = { timeout: 4000, runs: 10, seed: 'tests' }
const neverSettles: Client = {
  getSupportVersion: () => new Promise(() => undefined),
  setSupportVersion: () => new Promise(() => undefined),
}

describe('verifyClient', () => {
  it.each([
    ['renews its token', refreshingClient, { refreshes: true }],
    ['renews its token without saying so', refreshingClient, {}],
    ['gets a token before every call', selfSufficientClient, { refreshes: true }],
    ['reads before it repeats a set whose answer was lost', lookingClient, {}],
    ['retries -1 and reads back after a lost set', carefulClient, {}],
    ['reads before every set', readingClient, {}],
    ['reads after every set', doubtingClient, {}],
  ])('finds nothing in a client that %s', async (_, client, options) => {
    const { findings, passed } = await verifyClient(client, { ...usual, ...options })
    expect(findings).toEqual([])
    expect(passed).toBe(true)
  })

  it('reads what options.read finds', async () => {
    const client: Client = {
      ...rightClient,
      getSupportVersion: async (call) => ({ data: await rightClient.getSupportVersion(call) }),
    }
    const read = (value: unknown) => {
      const { data } = value as { data: { now_version: string; uv_info: { items: unknown } } }
      return { nowVersion: data.now_version, items: data.uv_info.items }
    }
    const only = [
      'get-fields',
      'get-fractions',
      'get-support-version',
      'get-any-legal-reply',
    ] as const
    const withRead = await verifyClient(client, { ...usual, only, read })
    expect(withRead.findings).toEqual([])
    const without = await verifyClient(client, { ...usual, only: ['get-fields'] })
    expect(without.findings.map(({ name }) => name)).toEqual([
      'now-version-misread',
      'rows-misread',
    ])
  })

  it('says what was expected and received, where to read of it, and how to replay it', async () => {
    const client: Client = {
      ...rightClient,
      setSupportVersion: (call) => rightClient.setSupportVersion({ ...call, version: '1.0.0' }),
    }
    const report = await verifyClient(client, { ...usual, only: ['set-support-version'] })
    expect(report.findings).toEqual([
      {
        name: 'version-wrong',
        severity: 'failure',
        message:
          'The body has another version than the caller gave: received "1.0.0", expected "2.25.0". ' +
          'WeChat documents version as a string, the version that is to be set. ' +
          'Pass the version on as it is, as a string.',
        diff: '- "2.25.0"\n+ "1.0.0"',
        docs: 'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html',
        curl: null,
        replay: "verifyClient(client, { only: ['set-support-version'], seed: 'tests' })",
      },
    ])
  })

  it('words the replay line as it is told', async () => {
    const replay = (name: string, seed: string) => `again ${name} ${seed}`
    const only = ['set-support-version'] as const
    const report = await verifyClient(neverSettles, { ...usual, only, replay, timeout: 100 })
    expect(report.findings.map((finding) => finding.replay)).toEqual([
      'again set-support-version tests',
    ])
  })

  it('leaves out what fails as the plain request does, and says so', async () => {
    const client = { ...rightClient, getSupportVersion: () => Promise.resolve({ errcode: 0 }) }
    const only = [
      'get-support-version',
      'get-fields',
      'set-takes-effect',
      'get-any-refusal',
    ] as const
    const { checks } = await verifyClient(client, { ...usual, only })
    const reason = 'it fails as get-support-version does (not-called)'
    expect(checks).toMatchObject([
      { name: 'get-support-version', outcome: 'failed', reason: null },
      { name: 'get-fields', outcome: 'skipped', reason },
      { name: 'set-takes-effect', outcome: 'passed', reason: null },
      { name: 'get-any-refusal', outcome: 'skipped', reason },
    ])
  })

  it('looks at the handling of a client whose request is right, if made twice', async () => {
    const client: Client = {
      ...rightClient,
      getSupportVersion: async (call) => {
        await rightClient.getSupportVersion(call)
        return rightClient.getSupportVersion(call)
      },
    }
    const only = ['get-support-version', 'get-fields'] as const
    const { checks } = await verifyClient(client, { ...usual, only })
    expect(checks.map(({ outcome }) => outcome)).toEqual(['failed', 'passed'])
  })

  it('comes to an end, and leaves no server, with a client that never settles', async () => {
    const start = performance.now()
    const only = [
      'get-support-version',
      'get-fields',
      'set-hang',
      'set-any-refusal',
      'get-no-rows',
    ] as const
    const report = await verifyClient(neverSettles, { ...usual, only, timeout: 100 })
    expect(report.passed).toBe(false)
    expect(performance.now() - start).toBeLessThan(8000)
    // A server that is closed is gone a moment later.
    await expect.poll(countServers).toBe(0)
  })

  it('ends early, and leaves no server, once its signal is aborted', async () => {
    const controller = new AbortController()
    const client: Client = {
      ...neverSettles,
      getSupportVersion: () => {
        controller.abort(new Error('enough'))
        return new Promise(() => undefined)
      },
    }
    const only = ['get-support-version', 'get-fields', 'set-hang'] as const
    const start = performance.now()
    const running = verifyClient(client, { ...usual, only, signal: controller.signal })
    await expect(running).rejects.toThrow('enough')
    expect(performance.now() - start).toBeLessThan(usual.timeout)
    await expect.poll(countServers).toBe(0)
  })

  it('tells a call by its signal that nobody waits for it any more', async () => {
    const told: boolean[] = []
    const client: Client = {
      ...neverSettles,
      getSupportVersion: (_call, signal) => {
        signal?.addEventListener('abort', () => told.push(signal.aborted))
        return new Promise(() => undefined)
      },
    }
    await verifyClient(client, { ...usual, only: ['get-support-version'], timeout: 100 })
    expect(told).toEqual([true])
  })

  it('has a check for each interaction of the two operations, under its name', () => {
    const own = interactions.filter(({ operation }) => operation.endsWith('SupportVersion'))
    const names = listClientChecks().map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(own.map(({ name }) => name)))
    expect(names).toHaveLength(new Set(names).size)
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([])
  })

  it('reports the chosen checks in the order of the list, whatever the order of the choice', async () => {
    const only = ['set-errcode-48001', 'get-fields', 'get-errcode-48001'] as const
    const { checks } = await verifyClient(rightClient, { ...usual, only })
    expect(checks.map(({ name }) => name)).toEqual([
      'get-fields',
      'get-errcode-48001',
      'set-errcode-48001',
    ])
  })
})

function countServers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length
}
