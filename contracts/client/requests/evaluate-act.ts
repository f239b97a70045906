import type { ClientFinding } from '../findings/client-findings.ts'
import { parseJson } from '../../../schemas/json.ts'
import type { OperationName } from '../../../schemas/generated/operations.ts'
import { describeAttempt } from '../call-client.ts'
import type { ClientCall } from '../client.ts'
import { findText } from '../inspect-value.ts'
import { isObject } from '../reading/read-data.ts'
import { findOperation, type Act } from '../stage.ts'

/** What is wrong with a client that has not called, whatever it returned or raised. */
export function reportNotCalled({ made, exchanges }: Act): ClientFinding {
  const beside = [...new Set(exchanges.flatMap(({ operation }) => operation ?? []))]
  const calls = beside.length === 0 ? '' : ` after calls of ${beside.join(', ')} alone`
  return {
    name: 'not-called',
    received: `${describeAttempt(made)}${calls}`,
    expected: 'one request',
  }
}

/** The errcode with which a call beside the one it was told to make was refused last; else null. */
export function readRefusal({ exchanges }: Act): number | null {
  const errcode = exchanges.at(-1)?.errcode ?? 0
  return errcode === 0 ? null : errcode
}

/** So many calls a client may make in all: retries after -1 are its own affair up to here. */
export const mostCalls = 10

/** The operations that give a token for the calls of a mini program. */
const grants: readonly OperationName[] = [
  'getAuthorizerAccessToken',
  'getAuthorizerRefreshToken',
  'getAccessToken',
  'getStableAccessToken',
]

/** Whether an operation gives a token for the calls of a mini program. */
export function isGrant(operation: OperationName | undefined): boolean {
  return grants.some((name) => name === operation)
}

/** After these errcodes a client may call again, once one of these operations has succeeded. */
const cures: readonly (readonly [
  errcodes: readonly number[],
  operations: readonly OperationName[],
])[] = [
  [[40001, 40014, 42001], grants],
  [[45009], ['clearQuota']],
]

/** So often a client may try to cure one call. */
const mostCures = 3

/** Whether a client called more often than the errcode of the reply makes worth while. */
export function evaluateCalls(act: Act, errcode: number): ClientFinding[] {
  const calls = act.requests.filter((request) => findOperation(request) === act.operation).length
  const received = `${calls} calls`
  if (errcode === -1) {
    if (calls <= mostCalls) return []
    return [{ name: 'retries-unbounded', received, expected: `at most ${mostCalls} calls` }]
  }
  const cured = countCures(act, errcode)
  if (calls <= 1 + Math.min(cured, mostCures)) return []
  if (cured > mostCures) {
    const expected = `at most ${1 + mostCures} calls`
    return [{ name: 'retries-unbounded', received, expected }]
  }
  const expected = cured === 0 ? 'one call' : `one call for each of ${1 + cured} tokens`
  return [{ name: 'called-twice', received, expected }]
}

function countCures({ exchanges }: Act, errcode: number): number {
  const operations = cures.flatMap(([errcodes, names]) => (errcodes.includes(errcode) ? names : []))
  return exchanges.filter(
    (exchange) =>
      operations.some((name) => name === exchange.operation) && (exchange.errcode ?? 0) === 0,
  ).length
}

/**
 * Credentials of the call in the error that the client has raised: where people and logs see them, in
 * a message or a stack, that is a failure.
 */
export function findLeaks({ made, call }: Act): ClientFinding[] {
  if (made.kind !== 'raised') return []
  for (const [name, value] of Object.entries({ accessToken: call.accessToken, ...others(call) })) {
    const place = findText(made.error, [value, encodeURIComponent(value)])
    if (place === null) continue
    const severity = isShown(place) ? 'failure' : 'warning'
    return [{ name: 'token-in-error', received: `${name} in ${place}`, severity }]
  }
  return []
}

/** The credentials of a call that the two operations do not take. */
function others({ secret, refreshToken, componentSecret, ticket }: ClientCall) {
  return { secret, refreshToken, componentSecret, ticket }
}

/** Such credentials in a request for one of the two operations: in its query, its headers, its body. */
export function findSentCredentials({ requests, call }: Act): ClientFinding[] {
  const texts = requests.map(({ url, rawHeaders, body }) =>
    [url, ...rawHeaders, ...rawHeaders.map(decodeBasic), body.toString()].join('\n'),
  )
  return Object.entries(others(call))
    .filter(([, value]) => texts.some((text) => holds(text, value)))
    .map(([name]) => ({ name: 'credential-sent', received: `the ${name} of the call` }))
}

/** What a header of Basic authentication holds. */
function decodeBasic(header: string): string {
  const [, encoded = ''] = /^Basic\s+(\S+)$/i.exec(header) ?? []
  return Buffer.from(encoded, 'base64').toString()
}

function holds(text: string, value: string): boolean {
  return text.includes(value) || text.includes(encodeURIComponent(value))
}

/** Whether what stands there in an error is shown wherever the error is: by itself or as a cause. */
function isShown(place: string): boolean {
  return /^((cause|errors\.\d+)\.)*(message|stack)$/.test(place)
}

/** Whether a client was told by a read that there was nothing to set, and let it be. */
export function isNothingToDo(act: Act): boolean {
  const { made, version, requests } = act
  const isUnsent = requests.length === 0 && made.kind === 'returned'
  return isUnsent && version !== null && readVersionSeen(act) === version
}

/** The version that the last read of the act was told. */
function readVersionSeen({ exchanges }: Act): string | null {
  const reply = exchanges.findLast(({ operation }) => operation === 'getSupportVersion')?.reply
  const json = typeof reply === 'string' ? parseJson(reply) : reply
  return isObject(json) && typeof json['now_version'] === 'string' ? json['now_version'] : null
}
