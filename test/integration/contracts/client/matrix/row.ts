import { expect } from 'vitest'
import type { Client, ClientCall } from '#contracts/client/client.ts'
import { verifyClient, type VerifyClientOptions } from '#contracts/client/verify-client.ts'
import { rightClient, type WireReply } from '#test/support/right-client.ts'
import { listNames } from '../expect-findings.ts'

/** A call that sets a version. */
export type SetCall = ClientCall & { readonly version: string }

/** What both kinds of row have. */
interface MatrixRow {
  /** What the client does, behind the words "a client that". */
  readonly name: string
  /** A new one for each verification, so that no row sees the state of another. */
  readonly client: () => Client
  readonly options?: VerifyClientOptions
  /** Whether the verification does not judge it so today. */
  readonly expectedToFail?: boolean
}

/** A client that does nothing wrong. */
export interface RightRow extends MatrixRow {
  /** The names of what it is warned of, each once and in order; none by default. */
  readonly warnings?: readonly string[]
}

/** A client with one bug or two. */
export interface WrongRow extends MatrixRow {
  /** Findings that have to be among the failures; some have names that nothing has yet. */
  readonly findings: readonly string[]
}

const usual = { timeout: 3000, seed: 'matrix' } as const

/** Verifies a right client, and expects no failure, and the warnings of its row. */
export async function expectRight({ client, options, warnings = [] }: RightRow): Promise<void> {
  const report = await verifyClient(client(), { ...usual, runs: 5, ...options })
  expect(listNames(report, 'failure')).toEqual([])
  expect(listNames(report, 'warning')).toEqual(warnings)
  expect(report.passed).toBe(true)
}

/** Verifies a wrong client, and expects the findings of its row among the failures. */
export async function expectWrong({ client, options, findings }: WrongRow): Promise<void> {
  const report = await verifyClient(client(), { ...usual, runs: 5, ...options })
  expect(report.passed).toBe(false)
  expect(listNames(report, 'failure')).toEqual(expect.arrayContaining([...findings]))
}

/** A right client but for its read. */
export function withGet(getSupportVersion: Client['getSupportVersion']): Client {
  return { ...rightClient, getSupportVersion }
}

/** A right client but for its set. */
export function withSet(setSupportVersion: Client['setSupportVersion']): Client {
  return { ...rightClient, setSupportVersion }
}

/** A right client, each call of which goes through a function. */
export function around(
  act: <Call extends ClientCall>(
    call: Call,
    send: (call: Call) => Promise<unknown>,
    signal?: AbortSignal,
  ) => Promise<unknown>,
): Client {
  return {
    getSupportVersion: (call, signal) =>
      act(call, (now) => rightClient.getSupportVersion(now), signal),
    setSupportVersion: (call, signal) =>
      act(call, (now) => rightClient.setSupportVersion(now), signal),
  }
}

/** The version that is set, by a right read. */
export async function readNow(call: ClientCall): Promise<string> {
  const { accessToken, baseUrl } = call
  const reply = await rightClient.getSupportVersion({ ...call, accessToken, baseUrl })
  return (reply as Required<WireReply>).now_version
}

/** A read as a right client makes it, its fields typed. */
export async function readReply(call: ClientCall): Promise<Required<WireReply>> {
  return (await rightClient.getSupportVersion(call)) as Required<WireReply>
}
