import { describe, expect, it } from 'vitest'
import { parseClientOptions, type VerifyClientOptions } from '#contracts/client/client-options.ts'
import { verifyClient } from '#contracts/client/verify-client.ts'
import { rightClient } from '#test/support/right-client.ts'

const known = ['get-fields', 'get-fractions', 'set-takes-effect']

describe('parseClientOptions', () => {
  it('fills in the usual values, and draws a seed', () => {
    const options = parseClientOptions({}, known)
    expect(options).toMatchObject({
      name: 'client',
      read: null,
      timeout: 5000,
      refreshes: false,
      tier: 'tolerant',
      only: null,
      runs: 100,
      concurrency: 8,
    })
    expect(options.seed).not.toBe(parseClientOptions({}, known).seed)
  })

  it.each([
    [
      { timeout: 0 },
      'timeout is wrong, received number 0. Expected a whole number from 1 to 600000.',
    ],
    [{ timeout: NaN }, 'timeout is wrong, received number NaN.'],
    [{ runs: 1.5 }, 'runs is wrong, received number 1.5.'],
    [{ concurrency: 101 }, 'concurrency is wrong, received number 101.'],
    [
      { tier: 'lax' as 'strict' },
      'tier is wrong, received string "lax". Expected strict or tolerant.',
    ],
    [
      { name: 'x', ...{ timout: 1 } },
      'timout is wrong, received an unknown name (did you mean "timeout"?). Expected name, only, seed',
    ],
    [
      { only: [] },
      'only is wrong, received array []. Expected at least one name of a check, in an array.',
    ],
    [
      { only: ['get-fields', 'get-fration', 'take-effect'] },
      'received string "get-fration" (did you mean "get-fractions"?), string "take-effect" (did you mean "set-takes-effect"?).',
    ],
  ])('refuses %j', (options, words) => {
    expect(() => parseClientOptions(options as VerifyClientOptions, known)).toThrow(
      expect.objectContaining({
        name: 'FakeWeixinError',
        code: 'invalid_options',
        message: expect.stringContaining(words) as string,
      }),
    )
  })

  it('refuses what is no client', async () => {
    const half = { getSupportVersion: () => Promise.resolve() } as unknown as typeof rightClient
    await expect(verifyClient(half)).rejects.toMatchObject({
      code: 'invalid_options',
      message: expect.stringContaining('it has no function setSupportVersion') as string,
    })
  })

  it('is asked before the client is', async () => {
    await expect(
      verifyClient(rightClient, { only: ['get-field' as 'get-fields'] }),
    ).rejects.toMatchObject({
      code: 'invalid_options',
    })
  })
})
