import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MatchersV3, PactV4 } from '@pact-foundation/pact'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { findInteraction } from '#contracts/interactions/all.ts'
import type { Interaction } from '#contracts/interactions/interaction.ts'
import { lintPact } from '#contracts/pact/lint-pact.ts'
import type { PactFile } from '#contracts/pact/pact-file.ts'
import { playOnMock } from '#contracts/pact/play-on-mock.ts'
import { parsePact } from '#contracts/pact/read-pact.ts'
import { runPactVerifier } from '#contracts/pact/run-pact-verifier.ts'
import { writePact } from '#contracts/pact/write-pact.ts'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import { inFolder, interactionOf, pactOf, plainOptions } from '#test/support/pacts.ts'
import { startPlainVerifier, type PlainVerifier } from './plain-verifier.ts'
import { playPlainly, post, readPath, waitForOne } from './play-plainly.ts'
import { startProvider, startProxy } from './provider.ts'

/** The state of the pacts here, as plain pact-js sets it up. */
const states = { 'a shop': 'works' } as const
const works = { setUpStates: () => Promise.resolve({}), timeout: 5000 }
const throws = {
  setUpStates: () => Promise.reject(new Error('the database is down')),
  timeout: 5000,
}

const read = find('get-support-version')
const right = { errcode: 0, errmsg: 'ok' }
const wrong = { errcode: 48001, errmsg: 'api unauthorized' }

// Processes are started here, on machines that may be slow.
let plain: PlainVerifier

beforeAll(async () => {
  plain = await startPlainVerifier()
})

afterAll(() => plain.close())

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a verification of a provider that plain pact-js passes, and ours does not', () => {
  it('has no handler for a state', async () => {
    await using provider = await startProvider(right)
    const given = { url: provider.url, pact: pactOf(interactionOf()) }

    expect(await plain.verify({ ...given, states: {} })).toBe('passes')
    const ours = await inFolder(async (dir) => {
      const path = join(dir, 'pact.json')
      await writeFile(path, JSON.stringify(given.pact))
      return verifyProvider({ url: provider.url, pacts: [path], only: ['get-support-version'] })
    })
    expect(ours.passed).toBe(false)
    expect(ours.findings.map(({ name }) => name)).toContain('state-unknown')
  })

  it('has a handler that throws', async () => {
    await using provider = await startProvider(right)
    const given = { url: provider.url, pact: pactOf(interactionOf()) }

    expect(await plain.verify({ ...given, states: { 'a shop': 'throws' } })).toBe('passes')
    expect(provider.requests).toHaveLength(1)
    const ours = await runPactVerifier({ ...given, ...throws })
    expect(ours.results).toMatchObject([{ passed: false, mismatch: 'the database is down' }])
    // Nothing was sent to a provider in the wrong state.
    expect(provider.requests).toHaveLength(1)
  })

  it('has a hook that throws', async () => {
    await using provider = await startProvider(right)
    const given = { url: provider.url, pact: pactOf(interactionOf()) }

    expect(await plain.verify({ ...given, states, hook: 'throws' })).toBe('passes')
    // Ours has no hooks: what one would do is done where a state is set up.
    const ours = await runPactVerifier({ ...given, ...throws })
    expect(ours.results).toMatchObject([{ passed: false }])
  })

  it('has a pact without interactions', async () => {
    await using provider = await startProvider(wrong)
    const given = { url: provider.url, pact: pactOf() }

    expect(await plain.verify(given)).toBe('passes')
    const ours = await runPactVerifier({ ...given, ...works })
    expect(ours.problems).toEqual([expect.stringContaining('no interaction')])
    expect(lintPact(given.pact)).toMatchObject([{ rule: 'minItems' }])
  })

  it('has a pact that lost an interaction', async () => {
    await using provider = await startProvider(right)
    const whole = await readCommitted()
    const names = ['set-support-version', 'clear-quota']
    const ours = await writeSome(names)
    const lost = { ...ours, interactions: ours.interactions.slice(1) }
    const given = { url: provider.url, pact: lost }
    const [{ name } = { name: '' }] = lost.interactions[0]?.providerStates ?? []

    expect(await plain.verify({ ...given, states: { [name]: 'works' } })).toBe('passes')
    expect(lintPact(lost)).toMatchObject([{ rule: 'lost', received: '1 of them' }])
    const most = { ...whole, interactions: whole.interactions.toSpliced(40, 1) }
    expect(lintPact(most)).toMatchObject([{ rule: 'lost' }])
  })

  it('has no interaction whose state can be reached', async () => {
    await using provider = await startProvider(right)
    const pact = await writeSome(['set-support-version'])
    const { url } = provider

    expect(await plain.verify({ url, pact, states: {} })).toBe('passes')
    await inFolder(async (dir) => {
      const path = join(dir, 'pact.json')
      await writeFile(path, JSON.stringify(pact))
      const only = ['set-support-version', 'pact-lint']
      const given = { url, pacts: [path], only, writes: true }
      const ours = await verifyProvider(given)
      const allowed = await verifyProvider({ ...given, allowSkipped: true })
      expect([ours.passed, allowed.passed]).toEqual([false, false])
      expect(allowed.findings.map(({ name }) => name)).toEqual(['pact-none-verified'])
    })
  })

  it('has a pending interaction', async () => {
    await using provider = await startProvider(wrong)
    const given = { url: provider.url, pact: pactOf(interactionOf({ pending: true })) }

    expect(await plain.verify({ ...given, states })).toBe('passes')
    const ours = await runPactVerifier({ ...given, ...works })
    expect(ours).toMatchObject({ results: [{ passed: false }], problems: [] })
    expect(lintPact(given.pact)).toMatchObject([{ rule: 'pending' }])
  })

  it('has a filter in the environment', async () => {
    await using provider = await startProvider(wrong)
    const given = { url: provider.url, pact: pactOf(interactionOf()) }

    expect(await plain.verify({ ...given, states })).toMatch('fails')
    const env = { PACT_DESCRIPTION: 'an interaction of last year' }
    expect(await plain.verify({ ...given, states, env })).toBe('passes')
    vi.stubEnv('PACT_DESCRIPTION', env.PACT_DESCRIPTION)
    const ours = await runPactVerifier({ ...given, ...works })
    expect(ours.results).toMatchObject([{ passed: false }])
  })

  it('has a proxy in the environment that leads to another provider', async () => {
    await using provider = await startProvider(wrong)
    await using other = await startProvider(right)
    await using proxy = await startProxy(provider.url, other.url)
    const given = { url: provider.url, pact: pactOf(interactionOf()) }

    const env = { HTTP_PROXY: proxy.url }
    expect(await plain.verify({ ...given, states, env })).toBe('passes')
    vi.stubEnv('HTTP_PROXY', proxy.url)
    const ours = await runPactVerifier({ ...given, ...works })
    expect(ours.results).toMatchObject([{ passed: false }])
  })
})

describe('a wrong client that a mock server of plain pact-js passes, and ours does not', () => {
  it('sends an empty token, where the pact has string()', async () => {
    const played = await playPlainly(
      (request) => request.query({ access_token: MatchersV3.string('EXAMPLE') }).jsonBody({}),
      (url) => post(`${url}${readPath}?access_token=`, '{}'),
    )

    expect(played.outcome).toBe('passes')
    expect(lintPact(played.pact)).toMatchObject([
      { path: 'interactions[0].request.query.access_token' },
    ])
    const ours = await playOnMock(read, { tier: 'strict' }, (url) =>
      post(`${url}${readPath}?access_token=`, '{}'),
    )
    expect(ours.mismatch).toContain("Expected '' to match '.+'")
  })

  it('sends no body, where the pact has none', async () => {
    const query = { access_token: MatchersV3.regex('.+', 'EXAMPLE') }
    const played = await playPlainly(
      (request) => request.query(query),
      (url) => post(`${url}${readPath}?access_token=T`, null),
    )

    expect(played.outcome).toBe('passes')
    expect(lintPact(played.pact)).toMatchObject([{ path: 'interactions[0].request.body' }])
    const ours = await playOnMock(read, { tier: 'tolerant' }, (url) =>
      post(`${url}${readPath}?access_token=T`, null),
    )
    expect(ours.mismatch).not.toBeNull()
  })

  it('calls another path, where the pact has a regex for it', async () => {
    await inFolder(async (dir) => {
      const mock = new PactV4(plainOptions(dir))
      const played = mock
        .addInteraction()
        .given('a shop')
        .uponReceiving('a read')
        .withRequest('POST', MatchersV3.regex('/cgi-bin/.*', readPath), (request) => {
          request.jsonBody({}).query({ access_token: MatchersV3.regex('.+', 'T') })
        })
        .willRespondWith(200, (response) => response.jsonBody({ errcode: 0 }))
        .executeTest(async ({ url }) => {
          await post(`${url}/cgi-bin/getversion?access_token=T`, '{}')
          await waitForOne(mock, url)
        })
      await expect(played).resolves.toBeUndefined()
      const file = join(dir, 'shop-api.weixin.qq.com.json')
      const pact = parsePact(await readFile(file, 'utf8'), file)
      expect(lintPact(pact).map(({ path }) => path)).toEqual(['interactions[0].request.path'])
    })
  })

  it('sends the one token that the pact names', async () => {
    const played = await playPlainly(
      (request) => request.query({ access_token: 'LEAKED' }).jsonBody({}),
      (url) => post(`${url}${readPath}?access_token=LEAKED`, '{}'),
    )

    expect(played.outcome).toBe('passes')
    const [issue] = lintPact(played.pact)
    expect(issue).toMatchObject({ rule: 'secret', received: 'an exact value' })
    expect(JSON.stringify(issue)).not.toContain('LEAKED')
  })

  it('sends a wrong body, while the environment lets Pact forget that', async () => {
    vi.stubEnv('PACT_EXPERIMENTAL_FEATURE_ALLOW_MISSING_REQUESTS', 'true')
    const played = await playPlainly(
      (request) => request.query({ access_token: 'T' }).jsonBody({}),
      (url) => post(`${url}${readPath}?access_token=T`, '[]'),
    )

    expect(played.outcome).toBe('passes')
    await expect(
      playOnMock(read, { tier: 'strict' }, (url) => post(`${url}${readPath}?access_token=T`, '[]')),
    ).rejects.toMatchObject({ code: 'invalid_options' })
  })
})

describe('a pact that plain pact-js writes, and ours does not', () => {
  it('has one description and state with two contents, of which the later is kept', async () => {
    await inFolder(async (dir) => {
      for (const version of ['2.20.0', '2.25.0']) {
        const mock = new PactV4(plainOptions(dir))
        await mock
          .addInteraction()
          .given('a shop')
          .uponReceiving('a read')
          .withRequest('GET', '/version')
          .willRespondWith(200, (response) => response.jsonBody({ version }))
          .executeTest(async ({ url }) => {
            await fetch(`${url}/version`)
            await waitForOne(mock, url)
          })
      }
      const text = await readFile(join(dir, 'shop-api.weixin.qq.com.json'), 'utf8')
      expect(text).not.toContain('2.20.0')
      expect(parsePact(text, dir).interactions).toHaveLength(1)

      const twin = { ...read, name: 'the-same-again', reply: { errcode: 0 } }
      await expect(
        writePact({ consumer: 'other', dir, interactions: [read, twin] }),
      ).rejects.toMatchObject({ code: 'invalid_options' })
    })
  })
})

async function writeSome(names: readonly string[]): Promise<PactFile> {
  return inFolder(async (dir) => {
    const written = await writePact({ consumer: 'shop', dir, interactions: names.map(find) })
    return parsePact(await readFile(written.path, 'utf8'), written.path)
  })
}

async function readCommitted(): Promise<PactFile> {
  const name = 'fake-weixin-tolerant-client-api.weixin.qq.com.json'
  const file = join(import.meta.dirname, '../../../../contracts/pacts', name)
  return parsePact(await readFile(file, 'utf8'), file)
}

function find(name: string): Interaction {
  const interaction = findInteraction(name)
  if (interaction === undefined) throw new Error(`There is no interaction ${name}.`)
  return interaction
}
