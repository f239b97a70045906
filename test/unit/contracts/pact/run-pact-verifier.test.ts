import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { interactions } from '../../../../contracts/interactions/all.ts'
import { readPact } from '../../../../contracts/pact/read-pact.ts'
import { runPactVerifier } from '../../../../contracts/pact/run-pact-verifier.ts'
import { writePact } from '../../../../contracts/pact/write-pact.ts'
import { callAt } from '../../../../contracts/provider/ask-for-token.ts'
import { setUpState } from '../../../../contracts/provider/control-states.ts'
import { findState, type GivenState } from '../../../../contracts/provider-state.ts'
import { startFakeWeixin } from '../../../../server/index.ts'
import { inFolder, interactionOf, jsonBody, pactOf, rule } from './pacts.ts'
import { startProvider } from './provider.ts'

const works = () => Promise.resolve({})

afterEach(() => {
  vi.unstubAllEnvs()
})

// Each of these starts a process, on machines that may be slow.
describe("Pact's verifier", { timeout: 20_000 }, () => {
  it('passes our fake, with credentials from the states, on the rows of both endpoints', async () => {
    await using weixin = await startFakeWeixin()
    const own = interactions.filter(({ operation }) => operation.endsWith('SupportVersion'))
    const pact = await inFolder(async (dir) =>
      readPact((await writePact({ consumer: 'shop', dir, interactions: own })).path),
    )
    const { results, problems } = await runPactVerifier({
      url: weixin.url,
      pact,
      setUpState: (name, params) => {
        const given = { state: findState(name), params } as unknown as GivenState
        return setUpState(weixin, given, callAt(weixin.url))
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
      setUpState: works,
    })
    expect(problems).toEqual([])
    expect(results.map(({ passed }) => passed)).toEqual([true, false, false])
    expect(results[1]?.mismatch).toContain('missing the following keys: errmsg')
    expect(results[2]?.mismatch).toContain('500')
  })

  it('gives each state its own parameters, and the request what the state gives', async () => {
    await using provider = await startProvider({ errcode: 0 })
    const seen: unknown[] = []
    const generators = {
      query: { access_token: { type: 'ProviderState', expression: '${accessToken}' } },
    }
    const { results, problems } = await runPactVerifier({
      url: provider.url,
      pact: pactOf(
        interactionOf({
          providerStates: [
            { name: 'a shop', params: { rows: [{ version: '1.0.0' }] } },
            { name: 'b' },
          ],
          request: { generators },
        }),
        interactionOf({ description: 'of any state', providerStates: [] }),
      ),
      setUpState: (name, params) => {
        seen.push([name, params])
        return Promise.resolve({ accessToken: 'live' })
      },
    })
    expect(problems).toEqual([])
    expect(results.map(({ passed }) => passed)).toEqual([true, true])
    expect(seen).toEqual([
      ['a shop', { rows: [{ version: '1.0.0' }] }],
      ['b', {}],
    ])
    expect(provider.requests.map((url) => new URL(url, provider.url).search)).toEqual([
      '?access_token=live',
      '?access_token=EXAMPLE',
    ])
  })

  it('fails an interaction whose state throws, does not send it, and verifies the others', async () => {
    await using provider = await startProvider({ errcode: 0 })
    const { results, problems } = await runPactVerifier({
      url: provider.url,
      pact: pactOf(
        interactionOf({ description: 'a', providerStates: [{ name: 'bad' }] }),
        interactionOf({ description: 'b', providerStates: [{ name: 'good' }] }),
      ),
      setUpState: (name) =>
        name === 'bad' ? Promise.reject(new Error('no such shop')) : Promise.resolve({}),
    })
    expect(results).toEqual([
      { description: 'a', passed: false, mismatch: 'state "bad": no such shop' },
      { description: 'b', passed: true, mismatch: null },
    ])
    expect(problems).toEqual(['a: state "bad": no such shop'])
    expect(provider.requests).toHaveLength(1)
  })

  it('ends with a problem, and no pass, when its time is up', async () => {
    await using provider = await startProvider(null)
    const started = performance.now()
    const rows = ['a', 'b', 'c', 'd'].map((description) => interactionOf({ description }))
    const { results, problems } = await runPactVerifier({
      url: provider.url,
      pact: pactOf(...rows),
      setUpState: works,
      timeout: 700,
    })
    expect(results.map(({ passed }) => passed)).toEqual([false, false, false, false])
    expect(problems).toEqual([expect.stringContaining('700 ms')])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it.each(['', 'shop', 'ftp://127.0.0.1'])('refuses the address %j', async (url) => {
    await expect(
      runPactVerifier({ url, pact: pactOf(interactionOf()), setUpState: works }),
    ).rejects.toMatchObject({ code: 'invalid_options' })
  })

  it('fails at once where nobody listens', async () => {
    const { url } = await closedProvider()
    const { results, problems } = await runPactVerifier({
      url,
      pact: pactOf(interactionOf()),
      setUpState: works,
    })
    expect(results).toMatchObject([{ passed: false }])
    expect(problems).toEqual([expect.stringContaining('ECONNREFUSED')])
  })

  it('calls what Pact cannot read a problem, never a pass', async () => {
    await using provider = await startProvider({ errcode: 0 })
    const { results, problems } = await runPactVerifier({
      url: provider.url,
      pact: pactOf(interactionOf({ type: 'Carrier/Pigeon' })),
      setUpState: works,
    })
    expect(results).toMatchObject([{ passed: false }])
    expect(problems).toHaveLength(1)
  })

  it('sends the name of the provider as the host, prints nothing and leaves nothing', async () => {
    const printed = vi.spyOn(process.stdout, 'write')
    const before = await listOwnFolders()
    await using provider = await startProvider({ errcode: 0 })
    await runPactVerifier({
      url: provider.url,
      pact: pactOf(interactionOf()),
      setUpState: works,
    })
    expect(printed).not.toHaveBeenCalled()
    printed.mockRestore()
    expect(provider.hosts).toEqual([new URL(provider.url).host])
    expect((await listOwnFolders()).filter((name) => !before.includes(name))).toEqual([])
  })
})

async function closedProvider(): Promise<{ url: string }> {
  await using provider = await startProvider(null)
  return { url: provider.url }
}

async function listOwnFolders(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('fake-weixin-verify-'))
}
