import { knownBy, refuse, refuseForSystemError, succeed, tokenQuery } from './compose.ts'
import type { Interaction } from './interaction.ts'
import { number, rows, text, type ObjectPattern } from './pattern.ts'
import type { StateRow } from './provider-state.ts'

const operation = 'getSupportVersion'
const request = { query: tokenQuery, body: {} }
const ask = { operation, request } as const
const versionRegex = '^\\d+\\.\\d+\\.\\d+$'

/** Rows of the shape that the documentation prints: whole percentages. */
const wholeRows = [
  { version: '2.33.0', percentage: 0 },
  { version: '3.14.3', percentage: 12 },
  { version: '3.15.0', percentage: 88 },
] as const

/** Fractions, as in the one captured reply and in the type Float of the older page. */
const fractionalRows = [
  { version: '1.6.0', percentage: 0.0132 },
  { version: '1.7.0', percentage: 0.5 },
  { version: '1.7.4', percentage: 33.25 },
] as const

const capture =
  'binarywang/WxJava, WxMaCodeVersionDistributionTest.java (added 2018-04-26), a literal that looks like a capture'

function answer(uvItems: ObjectPattern[string], nowVersion = '2.20.0'): ObjectPattern {
  return {
    errcode: 0,
    errmsg: text('^ok', 'ok'),
    now_version: text(versionRegex, nowVersion),
    uv_info: { items: uvItems },
  }
}

function like([first, ...rest]: readonly [StateRow, ...StateRow[]]) {
  const toPattern = ({ version, percentage }: StateRow) => ({
    version: text(versionRegex, version),
    percentage: number(percentage),
  })
  return rows(toPattern(first), ...rest.map(toPattern))
}

/** What a right client asks of getSupportVersion, and what WeChat answers. */
export const getSupportVersionInteractions: readonly Interaction[] = [
  succeed({
    ...ask,
    name: 'get-support-version',
    description: 'a read of the minimum version',
    given: { state: 'authorised', params: { rows: wholeRows } },
    reply: answer(like(wholeRows)),
  }),
  succeed({
    ...ask,
    name: 'get-support-version-set-before',
    description: 'a read of the minimum version that was set before',
    given: { state: 'authorised', params: { supportVersion: '2.25.0' } },
    reply: { ...answer(like(wholeRows)), now_version: '2.25.0' },
  }),
  succeed({
    ...ask,
    name: 'get-support-version-fractions',
    description: 'a read of the minimum version with fractional percentages',
    given: { state: 'authorised', params: { rows: fractionalRows } },
    reply: answer(like(fractionalRows)),
    evidence: 'observed',
    source: capture,
  }),
  succeed({
    ...ask,
    name: 'get-support-version-no-rows',
    description: 'a read of the minimum version of a mini program without rows',
    given: { state: 'authorised', params: { rows: [] } },
    reply: answer([]),
    evidence: 'chosen',
    source: 'what uv_info is without visitors is unknown; the schema allows an empty array',
  }),
  refuse({
    ...ask,
    name: 'get-support-version-unknown-token',
    description: 'a read of the minimum version with a token that is not valid',
    given: { state: 'unknownCredential', params: { credential: 'accessToken' } },
    errcode: 40001,
  }),
  refuse({
    ...ask,
    name: 'get-support-version-expired-token',
    description: 'a read of the minimum version with an expired token',
    given: { state: 'expiredCredential', params: { credential: 'accessToken' } },
    errcode: 42001,
  }),
  refuse({
    ...ask,
    name: 'get-support-version-own-token',
    description: "a read of the minimum version with a mini program's own token",
    given: { state: 'ownToken', params: {} },
    errcode: 86000,
    ...knownBy('token-kind-own'),
    sentBy: 'clients of mini programs that are not on a platform',
  }),
  refuse({
    ...ask,
    name: 'get-support-version-not-granted',
    description: 'a read of the minimum version without permission set 18',
    given: { state: 'authorised', params: { permissionSets: [17] } },
    errcode: 61007,
  }),
  refuse({
    ...ask,
    name: 'get-support-version-quota-used-up',
    description: 'a read of the minimum version beyond the daily quota',
    given: { state: 'usedUpQuota', params: {} },
    errcode: 45009,
  }),
  refuseForSystemError({
    ...ask,
    name: 'get-support-version-system-error',
    description: 'a read of the minimum version, refused with -1',
  }),
]
