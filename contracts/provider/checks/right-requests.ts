import type { ProviderFindingName } from '../provider-findings.ts'
import type { RawRequest } from '../send-raw.ts'

/** A call that is written in an unusual way, and right all the same. */
export interface RightRequest {
  readonly name: string
  readonly title: string
  /** How it is written, behind the words "a call". */
  readonly what: string
  /** The operation that it is one of; either of the two by default. */
  readonly operation?: 'setSupportVersion'
  /** What is changed in a plain call. */
  readonly change: (plain: RawRequest) => Partial<RawRequest>
  /** What is told of refusing it. */
  readonly finding: ProviderFindingName
}

/** What WeChat takes, however it is written. */
export const rightRequests: readonly RightRequest[] = [
  {
    name: 'content-type-form',
    title: 'takes JSON under the type of a form',
    what: 'as application/x-www-form-urlencoded',
    change: () => ({ contentType: 'application/x-www-form-urlencoded' }),
    finding: 'content-type-enforced',
  },
  {
    name: 'content-type-text',
    title: 'takes JSON under text/plain',
    what: 'as text/plain',
    change: () => ({ contentType: 'text/plain; charset=UTF-8' }),
    finding: 'content-type-enforced',
  },
  {
    name: 'content-type-charset',
    title: 'takes JSON under a type that names its charset',
    what: 'as application/json; charset=utf-8',
    change: () => ({ contentType: 'application/json; charset=utf-8' }),
    finding: 'content-type-enforced',
  },
  {
    name: 'content-type-none',
    title: 'takes JSON without a Content-Type',
    what: 'without a Content-Type',
    change: () => ({ contentType: null }),
    finding: 'content-type-enforced',
  },
  {
    name: 'spaced-json',
    title: 'takes spaced JSON, as that of the documented examples',
    what: 'with a newline behind each brace and colon of its body',
    change: ({ body }) => ({ body: body?.replaceAll(/[{:]/g, '$&\n') ?? null }),
    finding: 'spaced-json-refused',
  },
  {
    name: 'escaped-json',
    title: 'takes a version with an escape in it',
    what: String.raw`with the body {"version":"2\u002e25.0"}`,
    operation: 'setSupportVersion',
    change: () => ({ body: String.raw`{"version":"2\u002e25.0"}` }),
    finding: 'escaped-json-refused',
  },
  {
    name: 'extra-field',
    title: 'ignores an unknown field',
    what: 'with "appid":"" in its body as well',
    change: ({ body }) => ({
      body: JSON.stringify({ ...(JSON.parse(body ?? '{}') as object), appid: '' }),
    }),
    finding: 'extra-field-refused',
  },
]
