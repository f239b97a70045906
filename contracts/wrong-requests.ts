import type { OperationName } from '../schemas/generated/operations.ts'
import type { RuleName } from '../schemas/generated/rules.ts'
import type { ClientFindingName } from './client/findings/client-findings.ts'
import type { GivenState } from './interactions/provider-state.ts'
import { toQuery } from './provider/checks/calls.ts'
import type { ProviderFindingName } from './provider/provider-findings.ts'
import type { RawRequest } from './provider/send-raw.ts'

/** A request that WeChat refuses, made from a right call of one of the two operations. */
export interface WrongRequest {
  readonly name: string
  /** What is wrong with it, behind the words "a call". */
  readonly what: string
  /** The rule that refuses it: its errcode and status, how well that is known, and from where. */
  readonly rule: RuleName
  /** The operation that it is one of; either of the two by default. */
  readonly operation?: 'setSupportVersion'
  /** The state in which it is refused; that of an authorised mini program by default, null for any. */
  readonly given?: GivenState | null
  /** What is changed in a right call. */
  readonly change: (right: RawRequest, accessToken: string) => Partial<RawRequest>
  /** What a client that sends it is told; null for what is no fault of a request by itself. */
  readonly client: ClientFindingName | null
  /**
   * What a provider is told; null where an interaction asks for it already, or nobody can tell what is
   * right.
   */
  readonly provider: {
    /** Of taking it. */
    readonly taken: ProviderFindingName
    /** Of refusing it in another way; any refusal is right without it. */
    readonly refused?: ProviderFindingName
  } | null
}

const form = 'application/x-www-form-urlencoded'
const nullBody = { taken: 'null-body-accepted', refused: 'null-body-not-44002' } as const
const arrayBody = { taken: 'array-body-accepted', refused: 'array-body-not-47001' } as const

/** A provider is told the same, whatever it does with the request. */
function always<Name extends ProviderFindingName>(
  name: Name,
): Readonly<Record<'taken' | 'refused', Name>> {
  return { taken: name, refused: name }
}

/** A set of what is no published version. That it is refused is documented, not with what. */
function setOf(
  name: string,
  version: unknown,
  rule: RuleName,
  taken: ProviderFindingName,
): WrongRequest {
  const body = JSON.stringify({ version })
  return {
    name,
    what: `with the body ${body}`,
    rule,
    operation: 'setSupportVersion',
    change: () => ({ body }),
    client: 'version-wrong',
    provider: { taken },
  }
}

/**
 * What WeChat refuses and no right client sends: the one table from which the fake, providers, clients
 * and the documentation are checked.
 */
export const wrongRequests = [
  {
    name: 'no-token',
    what: 'without an access token',
    rule: 'token-missing',
    given: null,
    change: () => ({ query: undefined }),
    client: 'token-missing',
    provider: always('missing-token-not-41001'),
  },
  {
    name: 'empty-token',
    what: 'with an empty access token',
    rule: 'token-missing',
    given: null,
    change: () => ({ query: 'access_token=' }),
    client: 'token-empty',
    provider: always('missing-token-not-41001'),
  },
  {
    name: 'token-in-body',
    what: 'with the access token in its body alone',
    rule: 'token-missing',
    change: ({ body }, token) => ({
      query: undefined,
      body: JSON.stringify({ ...(JSON.parse(body ?? '{}') as object), access_token: token }),
    }),
    client: 'token-in-body',
    provider: always('missing-token-not-41001'),
  },
  {
    name: 'token-in-header',
    what: 'with the access token in its header Authorization alone',
    rule: 'token-missing',
    change: (_, token) => ({ query: undefined, bearer: token }),
    client: 'token-missing',
    provider: always('missing-token-not-41001'),
  },
  {
    name: 'token-in-other-case',
    what: 'with an access token whose letters are in the other case',
    rule: 'token-unknown',
    change: (_, token) => ({ query: toQuery(switchCase(token)) }),
    client: null,
    provider: { taken: 'unknown-token-accepted' },
  },
  {
    name: 'token-half',
    what: 'with the first half of an access token',
    rule: 'token-unknown',
    change: (_, token) => ({ query: toQuery(token.slice(0, Math.ceil(token.length / 2))) }),
    client: null,
    provider: { taken: 'unknown-token-accepted' },
  },
  {
    name: 'unknown-token',
    what: 'with an access token that was never issued',
    rule: 'token-unknown',
    given: { state: 'unknownCredential', params: { credential: 'accessToken' } },
    change: () => ({}),
    client: null,
    provider: null,
  },
  {
    name: 'expired-token',
    what: 'with an access token that has expired',
    rule: 'token-expired',
    given: { state: 'expiredCredential', params: { credential: 'accessToken' } },
    change: () => ({}),
    client: null,
    provider: null,
  },
  {
    name: 'get-method',
    what: 'as a GET',
    rule: 'method-not-post',
    change: () => ({ method: 'GET', body: null }),
    client: 'method-wrong',
    provider: always('get-method-not-43002'),
  },
  {
    name: 'unknown-path',
    what: 'under /wxa/, where three clients look for the operation',
    rule: 'path-unknown',
    change: ({ path }) => ({ path: path.replace('/cgi-bin/wxopen/', '/wxa/') }),
    client: 'path-wrong',
    provider: always('unknown-path-not-40066'),
  },
  {
    name: 'no-body',
    what: 'without a body',
    rule: 'body-empty',
    change: () => ({ body: null }),
    client: 'body-missing',
    provider: always('empty-body-not-44002'),
  },
  {
    name: 'array-body',
    what: 'with the body []',
    rule: 'body-array',
    change: () => ({ body: '[]' }),
    client: 'body-array',
    provider: arrayBody,
  },
  {
    name: 'null-body',
    what: 'with the body null',
    rule: 'body-null',
    change: () => ({ body: 'null' }),
    client: 'body-null',
    provider: nullBody,
  },
  {
    name: 'string-body',
    what: 'with the body "{}"',
    rule: 'body-scalar',
    change: () => ({ body: '"{}"' }),
    client: 'body-not-object',
    provider: null,
  },
  {
    name: 'number-body',
    what: 'with the body 42',
    rule: 'body-scalar',
    change: () => ({ body: '42' }),
    client: 'body-not-object',
    provider: null,
  },
  {
    name: 'form-body',
    what: 'with the form a=b',
    rule: 'body-form',
    change: () => ({ body: 'a=b', contentType: form }),
    client: 'body-form',
    provider: always('broken-body-not-47001'),
  },
  {
    name: 'multipart-body',
    what: 'with a multipart body',
    rule: 'body-form',
    change: () => ({
      body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
      contentType: 'multipart/form-data; boundary=x',
    }),
    client: 'body-multipart',
    provider: null,
  },
  {
    name: 'broken-body',
    what: 'with the body {"version":',
    rule: 'body-not-json',
    change: () => ({ body: '{"version":' }),
    client: 'body-not-json',
    provider: always('broken-body-not-47001'),
  },
  {
    name: 'blank-body',
    what: 'with a body of blanks',
    rule: 'body-not-json',
    change: () => ({ body: '  ' }),
    client: 'body-missing',
    provider: { taken: 'broken-body-not-47001' },
  },
  {
    name: 'trailing-body',
    what: 'with a brace behind its body',
    rule: 'body-not-json',
    change: ({ body }) => ({ body: `${body ?? ''}}` }),
    client: 'body-not-json',
    provider: { taken: 'broken-body-not-47001' },
  },
  {
    name: 'comma-in-body',
    what: 'with a comma before the last brace of its body',
    rule: 'body-not-json',
    change: ({ body }) => ({ body: body?.replace(/\}$/, ',}') ?? null }),
    client: 'body-not-json',
    provider: { taken: 'broken-body-not-47001' },
  },
  {
    name: 'quote-in-body',
    what: 'with a quote that was spliced into its body unescaped',
    rule: 'body-not-json',
    change: () => ({ body: '{"version":"1.0"0"}' }),
    client: 'body-not-json',
    provider: null,
  },
  {
    name: 'chunked-body',
    what: 'with a chunked body',
    rule: 'chunked-body',
    change: () => ({ chunked: true }),
    client: 'body-chunked',
    provider: { taken: 'chunked-body-taken', refused: 'chunked-body-not-412' },
  },
  {
    name: 'no-version',
    what: 'with the body {}',
    rule: 'field-missing',
    operation: 'setSupportVersion',
    change: () => ({ body: '{}' }),
    client: 'version-missing',
    provider: { taken: 'missing-version-accepted', refused: 'missing-version-not-47001' },
  },
  setOf('number-version', 2, 'version-malformed', 'number-version-accepted'),
  setOf('null-version', null, 'version-malformed', 'missing-version-accepted'),
  setOf('empty-version', '', 'version-malformed', 'unpublished-version-not-89014'),
  setOf('short-version', '2.25', 'version-malformed', 'unpublished-version-not-89014'),
  setOf('unpublished-patch', '2.25.99', 'version-unpublished', 'unpublished-version-not-89014'),
] as const satisfies readonly WrongRequest[]

function switchCase(token: string): string {
  return token.replaceAll(/\p{Letter}/gu, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  )
}

/** The wrong requests that can be one of an operation. */
export function wrongRequestsOf(operation: OperationName): readonly WrongRequest[] {
  const all: readonly WrongRequest[] = wrongRequests
  return all.filter((wrong) => (wrong.operation ?? operation) === operation)
}

/** Makes a wrong request of a right call with this access token. */
export function makeWrong(
  { change }: WrongRequest,
  right: RawRequest,
  accessToken: string,
): RawRequest {
  return { ...right, ...change(right, accessToken) }
}
