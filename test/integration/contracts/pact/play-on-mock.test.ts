import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findInteraction, interactions } from '#contracts/interactions/all.ts'
import { sendRightRequest } from '#contracts/pact/compose-pact.ts'
import type { Tier } from '#contracts/pact/pact-file.ts'
import { playOnMock } from '#contracts/pact/play-on-mock.ts'
import { operations } from '#schemas/generated/operations.ts'
import { listLeft } from '#test/support/pacts.ts'

const read = find('get-support-version')
const write = find('set-support-version')
const token = find('get-access-token')

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a mock server of Pact', () => {
  it('answers a right request as WeChat does, byte for byte in its Content-Type', async () => {
    const { value, mismatch } = await playOnMock(read, { tier: 'strict' }, async (url) => {
      const response = await send(url, {})
      return { type: response.headers.get('content-type'), reply: await response.json() }
    })
    expect(mismatch).toBeNull()
    expect(value.type).toBe('application/json; encoding=utf-8')
    expect(value.reply).toMatchObject({
      errcode: 0,
      uv_info: { items: [{ percentage: 0 }, { percentage: 12 }, { percentage: 88 }] },
    })
  })

  it('takes the right request of every interaction, many at once', async () => {
    const played = await Promise.all(
      interactions.map(async (interaction) => ({
        name: interaction.name,
        ...(await playOnMock(interaction, { tier: 'strict' }, (url) =>
          sendRightRequest(url, interaction),
        )),
      })),
    )
    expect(played.filter(({ mismatch }) => mismatch !== null)).toEqual([])
  })

  it.each([
    ['a GET', { method: 'GET' }],
    ['a wrong path', { path: '/wxa/getweappsupportversion' }],
    ['no token', { query: '' }],
    ['an empty token', { query: '?access_token=' }],
    ['the token twice', { query: '?access_token=a&access_token=b' }],
    ['no body', { body: null }],
    ['an empty array', { body: '[]' }],
    ['null', { body: 'null' }],
    ['a form', { body: 'a=1', type: 'application/x-www-form-urlencoded' }],
    ['an extra field', { body: '{"version":"1.0.0"}' }],
  ])('refuses %s, in either tier', async (_, wrong) => {
    for (const tier of ['strict', 'tolerant'] as const) {
      const { value, mismatch } = await playOnMock(read, { tier }, (url) => send(url, wrong))
      expect(value.status).toBe(500)
      expect(mismatch).toContain('Mock server failed with the following mismatches')
    }
  })

  it.each<[string, Tier, number]>([
    ['text/plain', 'strict', 500],
    ['text/plain', 'tolerant', 200],
    ['application/x-www-form-urlencoded', 'tolerant', 200],
    ['application/octet-stream', 'tolerant', 200],
    ['application/json; charset=utf-8', 'strict', 200],
  ])('given JSON as %s, answers in the tier %s with %i', async (type, tier, status) => {
    const { value, mismatch } = await playOnMock(read, { tier }, (url) => send(url, { type }))
    expect(value.status).toBe(status)
    expect(mismatch === null).toBe(status === 200)
  })

  it('tells a wrong version of a write', async () => {
    const { mismatch } = await playOnMock(write, { tier: 'tolerant' }, (url) =>
      send(url, { path: operations.setSupportVersion.path, body: '{"version":"2.25"}' }),
    )
    expect(mismatch).toContain('2.25.0')
  })

  it('tells a request that did not come', async () => {
    const { value, mismatch } = await playOnMock(token, { tier: 'strict' }, () =>
      Promise.resolve('idle'),
    )
    expect(value).toBe('idle')
    expect(mismatch).toContain('was expected but not received')
  })

  it('tells a request that came besides the right one', async () => {
    const { mismatch } = await playOnMock(read, { tier: 'strict' }, async (url) => {
      await send(url, {})
      await send(url, { path: '/else' })
    })
    expect(mismatch).toContain('was not expected')
  })

  it('throws on what the play throws, and leaves nothing behind or printed', async () => {
    const printed = vi.spyOn(console, 'log').mockReturnValue()
    const error = new Error('the client broke')
    const folders: string[][] = []
    const left = await listLeft(() =>
      expect(
        playOnMock(read, { tier: 'strict' }, async () => {
          folders.push(await readdir(tmpdir()))
          throw error
        }),
      ).rejects.toBe(error),
    )
    expect(printed).not.toHaveBeenCalled()
    printed.mockRestore()
    expect(folders).toEqual([[expect.stringContaining('fake-weixin-pact-')]])
    expect(left).toEqual([])
  })
})

interface Request {
  readonly method?: string
  readonly path?: string
  readonly query?: string
  readonly type?: string
  readonly body?: string | null
}

function send(
  url: string,
  {
    method = 'POST',
    path = operations.getSupportVersion.path,
    query = '?access_token=95_mine',
    type = 'application/json',
    body = method === 'GET' ? null : '{}',
  }: Request,
): Promise<Response> {
  const init = body === null ? {} : { headers: { 'Content-Type': type }, body }
  return fetch(`${url}${path}${query}`, { method, ...init })
}

function find(name: string) {
  const interaction = findInteraction(name)
  if (interaction === undefined) throw new Error(`There is no interaction ${name}.`)
  return interaction
}
