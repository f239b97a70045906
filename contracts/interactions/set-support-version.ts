import {
  authorised,
  knownBy,
  refuse,
  refuseForSystemError,
  succeed,
  tokenQuery,
} from './compose.ts'
import type { Interaction } from './interaction.ts'
import { text, type ObjectPattern } from './pattern.ts'

const operation = 'setSupportVersion'
const done: ObjectPattern = { errcode: 0, errmsg: text('^ok', 'ok') }

function write(version: string) {
  return { operation, request: { query: tokenQuery, body: { version } } } as const
}

/** What a right client sends to setSupportVersion, and what WeChat answers. */
export const setSupportVersionInteractions: readonly Interaction[] = [
  succeed({
    ...write('2.25.0'),
    name: 'set-support-version',
    description: 'a write of the minimum version',
    given: authorised,
    reply: done,
  }),
  succeed({
    ...write('2.20.0'),
    name: 'set-support-version-lower',
    description: 'a write of a lower minimum version',
    given: { state: 'authorised', params: { supportVersion: '3.0.0' } },
    reply: done,
    ...knownBy('set-at-once'),
  }),
  refuse({
    ...write('9.9.9'),
    name: 'set-support-version-unpublished',
    description: 'a write of a version that was never published',
    given: authorised,
    errcode: 89014,
    ...knownBy('version-unpublished'),
  }),
  refuse({
    ...write('1.0"0'),
    name: 'set-support-version-quote',
    description: 'a write of a version with a quote in it',
    given: authorised,
    errcode: 89014,
    ...knownBy('version-malformed'),
    sentBy: 'clients that pass on what a person has typed',
  }),
  refuse({
    ...write('2.25.0'),
    name: 'set-support-version-unknown-token',
    description: 'a write of the minimum version with a token that is not valid',
    given: { state: 'unknownCredential', params: { credential: 'accessToken' } },
    errcode: 40001,
  }),
  refuse({
    ...write('2.25.0'),
    name: 'set-support-version-expired-token',
    description: 'a write of the minimum version with an expired token',
    given: { state: 'expiredCredential', params: { credential: 'accessToken' } },
    errcode: 42001,
  }),
  refuse({
    ...write('2.25.0'),
    name: 'set-support-version-own-token',
    description: "a write of the minimum version with a mini program's own token",
    given: { state: 'ownToken', params: {} },
    errcode: 86000,
    ...knownBy('token-kind-own'),
    sentBy: 'clients of mini programs that are not on a platform',
  }),
  refuse({
    ...write('2.25.0'),
    name: 'set-support-version-not-granted',
    description: 'a write of the minimum version without permission set 18',
    given: { state: 'authorised', params: { permissionSets: [17] } },
    errcode: 61007,
  }),
  refuse({
    ...write('2.25.0'),
    name: 'set-support-version-quota-used-up',
    description: 'a write of the minimum version beyond the daily quota',
    given: { state: 'usedUpQuota', params: {} },
    errcode: 45009,
  }),
  refuseForSystemError({
    ...write('2.25.0'),
    name: 'set-support-version-system-error',
    description: 'a write of the minimum version, refused with -1',
  }),
]
