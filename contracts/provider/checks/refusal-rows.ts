import type { ProviderFindingName } from '../provider-findings.ts'
import type { RawRequest } from '../send-raw.ts'
import type { CallOf } from './calls.ts'

/** A request that is refused with one errcode, whichever of the two operations it calls. */
export interface RefusalRow {
  readonly name: string
  readonly title: string
  /** What is wrong with the request, for the message. */
  readonly context: string
  /** Whether it needs an account; its token is given to `request` then. */
  readonly needsAccount: boolean
  /** Makes the wrong request; without an account the token is empty. */
  readonly request: (call: CallOf, accessToken: string) => RawRequest
  readonly errcode: number
  readonly finding: ProviderFindingName
  /** The finding where it is taken instead of refused; the same by default. */
  readonly taken?: ProviderFindingName
}

/**
 * What each of the two operations has to refuse and no interaction can say: what no right client sends.
 * A token that is unknown or expired, a missing permission set, a used-up quota and an unpublished
 * version are interactions.
 */
export const refusalRows: readonly RefusalRow[] = [
  {
    name: 'no-token',
    title: 'refuses a call without an access token with 41001',
    context: 'without a query',
    needsAccount: false,
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
    needsAccount: false,
    request: ({ build }) => build(''),
    errcode: 41001,
    finding: 'missing-token-not-41001',
  },
  {
    name: 'no-body',
    title: 'refuses a call without a body with 44002',
    context: 'with Content-Length: 0',
    needsAccount: true,
    request: ({ build }, token) => build(token, { body: null }),
    errcode: 44002,
    finding: 'empty-body-not-44002',
  },
  {
    name: 'array-body',
    title: 'refuses the body [] with 47001',
    context: 'with the body []',
    needsAccount: true,
    request: ({ build }, token) => build(token, { body: '[]' }),
    errcode: 47001,
    finding: 'array-body-not-47001',
    taken: 'array-body-accepted',
  },
  {
    name: 'null-body',
    title: 'refuses the body null with 47001',
    context: 'with the body null',
    needsAccount: true,
    request: ({ build }, token) => build(token, { body: 'null' }),
    errcode: 47001,
    finding: 'array-body-not-47001',
    taken: 'array-body-accepted',
  },
  {
    name: 'form-body',
    title: 'refuses a form with 47001',
    context: 'with the form a=b',
    needsAccount: true,
    request: ({ build }, token) =>
      build(token, { body: 'a=b', contentType: 'application/x-www-form-urlencoded' }),
    errcode: 47001,
    finding: 'broken-body-not-47001',
  },
  {
    name: 'broken-body',
    title: 'refuses JSON that breaks off with 47001',
    context: 'with the body {"version":',
    needsAccount: true,
    request: ({ build }, token) => build(token, { body: '{"version":' }),
    errcode: 47001,
    finding: 'broken-body-not-47001',
  },
  {
    name: 'get-method',
    title: 'refuses GET with 43002',
    context: 'as a GET with a token',
    needsAccount: true,
    request: ({ build }, token) => build(token, { method: 'GET', body: null }),
    errcode: 43002,
    finding: 'get-method-not-43002',
  },
  {
    name: 'token-in-body',
    title: 'does not take a token from the body',
    context: 'with the access token in its body alone',
    needsAccount: true,
    request: ({ build }: CallOf, token: string): RawRequest => {
      const { method, path, body } = build('')
      const fields = JSON.parse(body ?? '{}') as object
      return { method, path, body: JSON.stringify({ ...fields, access_token: token }) }
    },
    errcode: 41001,
    finding: 'missing-token-not-41001',
  },
]
