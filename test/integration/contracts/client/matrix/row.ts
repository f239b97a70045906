import { expect } from 'vitest'
import { listClientChecks, type ClientCheckFacts } from '#contracts/client/client-checks.ts'
import type { ClientCheckName } from '#contracts/generated/check-names.ts'
import type { Client, ClientCall } from '#contracts/client/client.ts'
import { plainRows } from '#contracts/client/requests/request-check.ts'
import { verifyClient, type VerifyClientOptions } from '#contracts/client/verify-client.ts'
import type { Report } from '#contracts/report/report.ts'
import { rightClient, type WireReply } from '#test/support/right-client.ts'
import { listNames } from '#test/integration/contracts/client/expect-findings.ts'

/** A call that sets a version. */
export type SetCall = ClientCall & { readonly version: string }

/** Chooses checks: those that are added later as well. */
export type Sees = (check: ClientCheckFacts) => boolean

/** Checks of the read. */
export const ofRead: Sees = ({ operation }) => operation === 'getSupportVersion'

/** Checks of the set. */
export const ofSet: Sees = ({ operation }) => operation === 'setSupportVersion'

/** What a client makes of replies, but for those that never come: they take long. */
export const ofHandling: Sees = ({ part, name }) => part === 'handling' && !name.endsWith('-hang')

/** The requests of all interactions. */
export const ofRequests: Sees = ({ part }) => part === 'requests'

/** What it makes of replies that never come. */
export const ofHang: Sees = ({ name }) => name.endsWith('-hang')

/** That a reply is read as it is. */
export const ofReading: Sees = ({ part, name }) =>
  ['get-support-version-fractions', 'get-any-legal-reply'].includes(name) ||
  (part === 'handling' && /^get-(fields|fractions|.*rows|decimal-point)$/.test(name))

const plain: readonly string[] = Object.values(plainRows)

function choose(sees: Sees): ClientCheckName[] {
  const chosen = listClientChecks().filter((check) => plain.includes(check.name) || sees(check))
  return chosen.map(({ name }) => name)
}

/** What both kinds of row have. */
export interface MatrixRow {
  /** What the client does, behind the words "a client that". */
  readonly name: string
  /** A new one for each verification, so that no row sees the state of another. */
  readonly client: () => Client
  readonly options?: VerifyClientOptions
  /** The checks that it is about, beside the two plain ones; `options.only` goes before it. */
  readonly sees?: Sees
}

/** A client that does nothing wrong. */
export interface RightRow extends MatrixRow {
  /** The names of what it is warned of, each once and in order; none by default. */
  readonly warnings?: readonly string[]
}

/** A client with one bug or two. */
export interface WrongRow extends MatrixRow {
  /** Findings that have to be among the failures. */
  readonly findings: readonly string[]
  /** Findings that have to be among the warnings; none by default. */
  readonly warnings?: readonly string[]
}

// Patience only where a client hangs for good; each gives up by itself after a second.
const usual = { timeout: 20_000, seed: 'matrix', runs: 5 } as const

/** Verifies the client of a row. */
export function verifyRow({ client, options, sees }: MatrixRow, otherwise: Sees): Promise<Report> {
  return verifyClient(client(), { ...usual, only: choose(sees ?? otherwise), ...options })
}

/** Verifies a right client, and expects no failure, and the warnings of its row. */
export async function expectRight(row: RightRow): Promise<void> {
  const { warnings = [] } = row
  const report = await verifyRow(row, () => true)
  expect(listNames(report, 'failure')).toEqual([])
  expect(listNames(report, 'warning')).toEqual(warnings)
  expect(report.passed).toBe(true)
}

/** Verifies a wrong client, and expects the findings of its row among the failures. */
export async function expectWrong(row: WrongRow): Promise<void> {
  const { findings, warnings = [] } = row
  const report = await verifyRow(row, ofHandling)
  expect(report.passed).toBe(findings.length === 0)
  expect(listNames(report, 'failure')).toEqual(expect.arrayContaining([...findings]))
  expect(listNames(report, 'warning')).toEqual(expect.arrayContaining([...warnings]))
}

/** A row of a wrong client. */
export function wrong(
  name: string,
  found: readonly string[] | Pick<WrongRow, 'findings' | 'warnings'>,
  client: () => Client,
  more: Pick<WrongRow, 'options' | 'sees'> = {},
): WrongRow {
  const findings = 'findings' in found ? found : { findings: found }
  return { name, ...findings, client, ...more }
}

/** Of a row whose bugs are no more than warnings. */
export function warned(...warnings: string[]): Pick<WrongRow, 'findings' | 'warnings'> {
  return { findings: [], warnings }
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
