import type { GivenState } from '../../provider-state.ts'
import { unknownValues } from '../control-states.ts'
import type { ProviderFindingName } from '../provider-findings.ts'
import type { RawRequest } from '../send-raw.ts'
import type { CallOf } from './calls-of.ts'

/** A request that is refused with one errcode, whichever of the two operations it calls. */
export interface RefusalRow {
  readonly name: string
  readonly title: string
  /** What is wrong with the request, for the message. */
  readonly context: string
  /** The state before it; null for a request that needs no account. */
  readonly given: GivenState | null
  /** Makes the wrong request; the token is that of the state. */
  readonly request: (call: CallOf, accessToken: string) => RawRequest
  readonly errcode: number
  readonly finding: ProviderFindingName
  /** The finding where it is taken instead of refused; the same by default. */
  readonly taken?: ProviderFindingName
}

const authorised: GivenState = { state: 'authorised', params: {} }

/** What each of the two operations has to refuse. */
export const refusalRows: readonly RefusalRow[] = [
  {
    name: 'no-token',
    title: 'refuses a call without an access token with 41001',
    context: 'without a query',
    given: null,
    request: ({ build }: CallOf): RawRequest => {
      const { method, path, body } = build('')
      return { method, path, body }
    },
    errcode: 41001,
    finding: 'missing-token-not-41001',
  },
  {
    name: 'empty-token',
    title: 'refuses an empty access token with 41001',
    context: 'with ?access_token=',
    given: null,
    request: ({ build }) => build(''),
    errcode: 41001,
    finding: 'missing-token-not-41001',
  },
  {
    name: 'unknown-token',
    title: 'refuses a token that was never issued with 40001',
    context: 'with a token that was never issued',
    given: null,
    request: ({ build }) => build(unknownValues.accessToken),
    errcode: 40001,
    finding: 'unknown-token-not-40001',
  },
  {
    name: 'no-body',
    title: 'refuses a call without a body with 44002',
    context: 'with Content-Length: 0',
    given: authorised,
    request: ({ build }, token) => build(token, { body: null }),
    errcode: 44002,
    finding: 'empty-body-not-44002',
  },
  {
    name: 'array-body',
    title: 'refuses the body [] with 47001',
    context: 'with the body []',
    given: authorised,
    request: ({ build }, token) => build(token, { body: '[]' }),
    errcode: 47001,
    finding: 'array-body-not-47001',
    taken: 'array-body-accepted',
  },
  {
    name: 'null-body',
    title: 'refuses the body null with 47001',
    context: 'with the body null',
    given: authorised,
    request: ({ build }, token) => build(token, { body: 'null' }),
    errcode: 47001,
    finding: 'array-body-not-47001',
    taken: 'array-body-accepted',
  },
  {
    name: 'form-body',
    title: 'refuses a form with 47001',
    context: 'with the form a=b',
    given: authorised,
    request: ({ build }, token) =>
      build(token, { body: 'a=b', contentType: 'application/x-www-form-urlencoded' }),
    errcode: 47001,
    finding: 'broken-body-not-47001',
  },
  {
    name: 'broken-body',
    title: 'refuses JSON that breaks off with 47001',
    context: 'with the body {"version":',
    given: authorised,
    request: ({ build }, token) => build(token, { body: '{"version":' }),
    errcode: 47001,
    finding: 'broken-body-not-47001',
  },
  {
    name: 'get-method',
    title: 'refuses GET with 43002',
    context: 'as a GET with a token',
    given: authorised,
    request: ({ build }, token) => build(token, { method: 'GET', body: null }),
    errcode: 43002,
    finding: 'get-method-not-43002',
  },
  {
    name: 'token-in-body',
    title: 'does not take a token from the body',
    context: 'with the access token in its body alone',
    given: authorised,
    request: ({ build }: CallOf, token: string): RawRequest => {
      const { method, path, body } = build('')
      const fields = JSON.parse(body ?? '{}') as object
      return { method, path, body: JSON.stringify({ ...fields, access_token: token }) }
    },
    errcode: 41001,
    finding: 'missing-token-not-41001',
  },
  {
    name: 'expired-token',
    title: 'refuses an expired token with 42001',
    context: 'with an expired token',
    given: { state: 'expiredCredential', params: { credential: 'accessToken' } },
    request: ({ build }, token) => build(token),
    errcode: 42001,
    finding: 'expired-token-not-42001',
  },
  {
    name: 'permission-set',
    title: 'refuses a platform that was not granted permission set 18 with 61007',
    context: 'for a platform with permission set 17 alone',
    given: { state: 'authorised', params: { permissionSets: [17] } },
    request: ({ build }, token) => build(token),
    errcode: 61007,
    finding: 'permission-not-61007',
  },
  {
    name: 'daily-quota',
    title: 'refuses a call beyond the daily quota with 45009',
    context: 'with a daily quota that is used up',
    given: { state: 'usedUpQuota', params: {} },
    request: ({ build }, token) => build(token),
    errcode: 45009,
    finding: 'quota-not-45009',
  },
]
