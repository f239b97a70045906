import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { interactions } from '#contracts/interactions/all.ts'
import { readPact } from '#contracts/pact/read-pact.ts'
import { runPactVerifier } from '#contracts/pact/run-pact-verifier.ts'
import { writePact } from '#contracts/pact/write-pact.ts'
import { setUpGiven } from '#test/support/set-up-given.ts'
import { startFakeWeixin } from '#server/index.ts'
import { inFolder, interactionOf, jsonBody, listLeft, pactOf, rule } from '#test/support/pacts.ts'
import { startProvider } from './provider.ts'

const works = { setUpStates: () => Promise.resolve({}), timeout: 5000 }

afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

describe("Pact's verifier", () => {
  it('passes our fake, with credentials from the states, on the rows of both endpoints', async () => {
    await using weixin = await startFakeWeixin()
    const own = interactions.filter(({ operation }) => operation.endsWith('SupportVersion'))
    const pact = await inFolder(async (dir) =>
      readPact((await writePact({ consumer: 'shop', dir, interactions: own })).path),
    )
    const { results, problems } = await runPactVerifier({
      url: weixin.url,
      pact,
      timeout: 5000,
      setUpStates: async (index) => {
        const row = own[index]
        if (row === undefined) throw new Error(`There is no interaction ${index}.`)
        return setUpGiven(weixin, row.given)
      },
    })
    expect(problems).toEqual([])
    expect(results).toEqual(
      own.map(({ description }) => ({ description, passed: true, mismatch: null })),
    )
    expect(results.length).toBeGreaterThan(15)
  })

  it('says of each interaction whether it passed, and in Pact’s words why not', async () => {
    await using provider = await startProvider({ errcode: 0 })
    const rules = { body: { '$.errmsg': rule({ match: 'regex', regex: '^ok.*' }) } }
    const { results, problems } = await runPactVerifier({
      url: provider.url,
      pact: pactOf(
        interactionOf({ description: 'a' }),
        interactionOf({
          description: 'b',
          response: { body: jsonBody({ errmsg: 'ok' }), matchingRules: rules },
        }),
        interactionOf({ description: 'c', response: { status: 500 } }),
      ),
      ...works,
    })
    expect(problems).toEqual([])
    expect(results.map(({ passed }) => passed)).toEqual([true, false, false])
    expect(results[1]?.mismatch).toContain('missing the following keys: errmsg')
    expect(results[2]?.mismatch).toContain('500')
  })

  it('asks for the states of each interaction by its index, and gives the request their values', async () => {
    await using provider = await startProvider({ errcode: 0 })
    const seen: number[] = []
    const generators = {
      query: { access_token: { type: 'ProviderState', expression: '${accessToken}' } },
    }
    const { results, problems } = await runPactVerifier({
      url: provider.url,
      pact: pactOf(
        interactionOf({
          providerStates: [{ name: 'a shop' }, { name: 'b' }],
          request: { generators },
        }),
        interactionOf({ description: 'of the same state', request: { generators } }),
        interactionOf({ description: 'of any state', providerStates: [] }),
      ),
      timeout: 5000,
      setUpStates: (index) => {
        seen.push(index)
        return Promise.resolve({ accessToken: `live-${index}` })
      },
    })
    expect(problems).toEqual([])
    expect(results.map(({ passed }) => passed)).toEqual([true, true, true])
    expect(seen).toEqual([0, 1, 2])
    expect(provider.requests.map((url) => new URL(url, provider.url).search)).toEqual([
      '?access_token=live-0',
      '?access_token=live-1',
      '?access_token=EXAMPLE',
    ])
  })

  it('does so for a pact of version 2', async () => {
    await using provider = await startProvider({ errcode: 0 })
    const seen: number[] = []
    const row = { request: { method: 'GET', path: '/a' }, response: { status: 200 } }
    const { results, problems } = await runPactVerifier({
      url: provider.url,
      pact: {
        ...pactOf({ ...row, description: 'a' }, { ...row, description: 'b' }),
        metadata: { pactSpecification: { version: '2.0.0' } },
      },
      timeout: 5000,
      setUpStates: (index) => Promise.resolve({ appid: String(seen.push(index)) }),
    })
    expect(problems).toEqual([])
    expect(results.map(({ passed }) => passed)).toEqual([true, true])
    expect(seen).toEqual([0, 1])
  })

  it.each<[string, () => Promise<never>, RegExp]>([
    ['throw', () => Promise.reject(new Error('no such shop')), /^no such shop$/],
    ['hang', () => new Promise(() => undefined), /./],
  ])(
    'fails an interaction whose states %s, does not send it, and verifies the others',
    async (_, fail, words) => {
      await using provider = await startProvider({ errcode: 0 })
      const { results, problems } = await runPactVerifier({
        url: provider.url,
        pact: pactOf(interactionOf({ description: 'a' }), interactionOf({ description: 'b' })),
        timeout: 1000,
        setUpStates: (index) => (index === 0 ? fail() : Promise.resolve({})),
      })
      expect(results).toEqual([
        { description: 'a', passed: false, mismatch: expect.stringMatching(words) as unknown },
        { description: 'b', passed: true, mismatch: null },
      ])
      expect(problems).toEqual([])
      expect(provider.requests).toHaveLength(1)
    },
  )

  it('fails what does not answer in time, and nothing else', async () => {
    await using provider = await startProvider(null)
    const rows = ['a', 'b'].map((description) => interactionOf({ description }))
    const { results, problems } = await runPactVerifier({
      url: provider.url,
      pact: pactOf(...rows),
      ...works,
      timeout: 1500,
    })
    expect(results.map(({ passed }) => passed)).toEqual([false, false])
    expect(problems).toEqual([])
    expect(provider.requests).toHaveLength(2)
  })

  it.each([
    [1000, 11_000],
    [600_000, 300_000],
  ])(
    'ends with a problem, and no pass, when its time is up: %i ms for a call',
    async (timeout, all) => {
      await using provider = await startProvider(null)
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
      const { results, problems } = await runPactVerifier({
        url: provider.url,
        pact: pactOf(interactionOf()),
        timeout,
        setUpStates: () => {
          vi.advanceTimersByTime(all)
          return Promise.resolve({})
        },
      })
      expect(results.map(({ passed }) => passed)).toEqual([false])
      expect(problems).toEqual([`Pact's verifier did not end within ${all} ms.`])
    },
  )

  it.each(['', 'shop', 'ftp://127.0.0.1'])('refuses the address %j', async (url) => {
    await expect(
      runPactVerifier({ url, pact: pactOf(interactionOf()), ...works }),
    ).rejects.toMatchObject({ code: 'invalid_options' })
  })

  it('fails at once where nobody listens', async () => {
    const { url } = await closedProvider()
    const { results, problems } = await runPactVerifier({
      url,
      pact: pactOf(interactionOf()),
      ...works,
    })
    expect(results).toMatchObject([{ passed: false }])
    expect(problems).toEqual([expect.stringContaining('ECONNREFUSED')])
  })

  it('calls what Pact cannot read a problem, never a pass', async () => {
    await using provider = await startProvider({ errcode: 0 })
    const { results, problems } = await runPactVerifier({
      url: provider.url,
      pact: pactOf(interactionOf({ type: 'Carrier/Pigeon' })),
      ...works,
    })
    expect(results).toMatchObject([{ passed: false }])
    expect(problems).toHaveLength(1)
  })

  it('sends the name of the provider as the host, prints nothing and leaves nothing', async () => {
    const printed = vi.spyOn(process.stdout, 'write')
    await using provider = await startProvider({ errcode: 0 })
    const folders: string[][] = []
    const left = await listLeft(() =>
      runPactVerifier({
        url: provider.url,
        pact: pactOf(interactionOf()),
        timeout: 5000,
        setUpStates: async () => {
          folders.push(await readdir(tmpdir()))
          return {}
        },
      }),
    )
    expect(printed).not.toHaveBeenCalled()
    printed.mockRestore()
    expect(provider.hosts).toEqual([new URL(provider.url).host])
    expect(folders).toEqual([[expect.stringContaining('fake-weixin-verify-')]])
    expect(left).toEqual([])
  })
})

async function closedProvider(): Promise<{ url: string }> {
  await using provider = await startProvider(null)
  return { url: provider.url }
}
