import { describe, expect, it } from 'vitest'
import type { Client } from '#contracts/client/client.ts'
import { describeError, tellsErrcode } from '#contracts/client/inspect-value.ts'
import { verifyClient } from '#contracts/client/verify-client.ts'
import { rightClient } from '#test/support/right-client.ts'

const only = [
  'get-fields',
  'get-errcode-48001',
  'get-system-error-twice',
  'get-any-refusal',
] as const

function throwing(): never {
  throw new Error('Not to be read')
}

function revoke(): object {
  const { proxy, revoke: end } = Proxy.revocable({}, {})
  end()
  return proxy
}

/** A client that calls, and then raises or returns something strange. */
function createStrange(end: () => unknown): Client {
  return {
    ...rightClient,
    getSupportVersion: async (call) => {
      await rightClient.getSupportVersion(call).catch(() => undefined)
      return end()
    },
  }
}

const withGetter = Object.defineProperty(new Error('x'), 'z', { enumerable: true, get: throwing })
const withSymbol = Object.assign(new Error(), { message: Symbol('a') })

function raise(error: unknown): () => never {
  return () => {
    throw error
  }
}

const row = { version: '2.33.0', percentage: 0 }

describe('verifyClient', () => {
  it.each([
    ['raises an error that cannot be read', raise(withGetter)],
    ['raises an error whose message is a symbol', raise(withSymbol)],
    ['raises a proxy that is revoked', raise(revoke())],
    ['raises null', raise(null)],
    [
      'returns a value that cannot be read',
      () => ({
        get errcode() {
          return throwing()
        },
      }),
    ],
    [
      'returns fields that cannot be read',
      () => ({
        get nowVersion() {
          return throwing()
        },
      }),
    ],
    ['returns a value that cannot be written', () => ({ toJSON: throwing })],
    ['returns rows that cannot be read', () => ({ nowVersion: '2.20.0', items: revoke() })],
    [
      'returns a row that cannot be read',
      () => ({
        nowVersion: '2.20.0',
        items: [
          {
            get version() {
              return throwing()
            },
          },
          row,
          row,
        ],
      }),
    ],
  ])('fails, and does not throw for, a client that %s', async (_, end) => {
    const options = { only, timeout: 1000, runs: 2 }
    const { checks } = await verifyClient(createStrange(end), options)
    const [fields, refusal] = checks
    expect(fields?.outcome).toBe('failed')
    expect(refusal?.findings).toHaveLength(1)
  })

  it('refuses a client whose functions cannot be read', async () => {
    const client = Object.defineProperty({ ...rightClient }, 'getSupportVersion', { get: throwing })
    await expect(verifyClient(client)).rejects.toMatchObject({ code: 'invalid_options' })
  })
})

describe('the words for an error', () => {
  it('are there for one that cannot be read', () => {
    expect(describeError(withGetter)).toBe('Error: x')
    expect(describeError(withSymbol)).toBe('Error: Symbol(a)')
    expect(describeError(revoke())).toBe('object')
  })

  it('tell the errcode beside a field that cannot be read', () => {
    expect(tellsErrcode(Object.assign(withGetter, { errcode: 48001 }), 48001)).toBe(true)
    expect(tellsErrcode(revoke(), 48001)).toBe(false)
  })
})
