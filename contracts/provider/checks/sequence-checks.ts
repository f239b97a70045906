import { publishedVersions } from '../../../fixtures/base-library-versions.ts'
import { randomElement } from '../../../fixtures/seeded-random.ts'
import { operations } from '../../../schemas/generated/operations.ts'
import { describeReceived } from '../../../schemas/issue.ts'
import type { GivenState } from '../../interactions/provider-state.ts'
import { CheckStop } from '../../verification/check.ts'
import type { ProviderCheck, Scene } from '../provider-check.ts'
import type { ProviderFault, ProviderFindingName } from '../provider-findings.ts'
import type { RawRequest } from '../send-raw.ts'
import {
  callRight,
  describeReply,
  expectErrcode,
  get,
  isSuccess,
  nameUnreadable,
  readErrcode,
  set,
  toQuery,
} from './calls.ts'

const authorised: GivenState = { state: 'authorised', params: {} }

/** What follows from one call for the next. */
export const sequenceChecks: readonly ProviderCheck[] = [
  sequence('set-then-get', 'answers the version that was set, to every read', async (scene) => {
    const [version] = generateVersions(scene)
    const { accessToken, appid } = await scene.reach(authorised, ['accessToken'])
    await setVersion(scene, accessToken, version)
    await expectVersion(scene, accessToken, version)
    await expectVersion(scene, accessToken, version)
    return expectSets(scene, appid, 1)
  }),
  sequence('set-lowest', 'takes 1.0.0, the lowest version', async (scene) => {
    const { accessToken } = await scene.reach(authorised, ['accessToken'])
    await setVersion(scene, accessToken, '1.0.0')
    return expectVersion(scene, accessToken, '1.0.0')
  }),
  sequence(
    'get-set-get',
    'answers a new version after the one before, and that one when it is set again',
    async (scene) => {
      const [newer, older] = generateVersions(scene)
      const { accessToken } = await scene.reach(authorised, ['accessToken'])
      await setVersion(scene, accessToken, newer)
      await expectVersion(scene, accessToken, newer)
      await setVersion(scene, accessToken, older)
      await expectVersion(scene, accessToken, older, {
        names: { [newer]: 'now-version-stale' },
      })
      await setVersion(scene, accessToken, newer)
      return expectVersion(scene, accessToken, newer)
    },
  ),
  sequence('refused-set', 'keeps the version when another one is refused', refuseSets),
  sequence('two-mini-programs', 'keeps two mini programs apart', keepApart),
  {
    ...sequence('refresh', 'gives a token that works on a refresh', refreshToken),
    calls: ['getAuthorizerAccessToken', 'setSupportVersion', 'getSupportVersion'],
  },
]

function sequence(name: string, title: string, run: ProviderCheck['run']): ProviderCheck {
  const calls = ['setSupportVersion', 'getSupportVersion'] as const
  return { name, title, part: 'sequences', calls, writes: true, run }
}

/** Two versions, the newer one first; far from the newest, which a provider may not know yet. */
function generateVersions({ random }: Scene): readonly [newer: string, older: string] {
  const choose = (versions: RegExp): string =>
    randomElement(
      random,
      publishedVersions.filter((version) => versions.test(version)),
    )
  return [choose(/^3\.[0-7]\./), choose(/^2\.[1-3]\d\./)]
}

async function setVersion(
  scene: Scene,
  accessToken: string,
  version: string,
  changes: Partial<RawRequest> = {},
): Promise<void> {
  const request = set(accessToken, version, changes)
  await callRight(scene, request, `A write of the version ${version}`)
}

/** How a version is read, and what is told if it is another one. */
interface Reading {
  /** By the version that shows; none by default. */
  readonly names?: Readonly<Record<string, ProviderFindingName>>
  /** Of any other version; `set-ignored` by default. */
  readonly otherwise?: ProviderFindingName
  readonly changes?: Partial<RawRequest>
}

/**
 * Reads the version; returns no fault. Throws `CheckStop` if it is another one: what follows would
 * only say it again.
 */
async function expectVersion(
  scene: Scene,
  accessToken: string,
  version: unknown,
  { names = {}, otherwise = 'set-ignored', changes = {} }: Reading = {},
): Promise<readonly []> {
  const context = 'A read of the version that was set'
  const { now_version: now } = await callRight(scene, get(accessToken, changes), context)
  if (now === version && now !== undefined) return []
  const received = `now_version ${describeReceived(now)}`
  // One cause, one finding: without the field nothing can be said of the version.
  const told = typeof now === 'string' ? (names[now] ?? otherwise) : otherwise
  const name = now === undefined ? 'now-version-missing' : told
  const expected = `now_version ${describeReceived(version)}`
  throw new CheckStop({ findings: [{ name, context, expected, received }] })
}

/** Whether so many sets came to the fake behind as so many; where there is none, nobody can know. */
async function expectSets(
  scene: Scene,
  appid: string | undefined,
  count: number,
): Promise<ProviderFault[]> {
  const exchanges = appid === undefined ? [] : await scene.listExchanges(appid)
  const sets = exchanges.filter(({ operation }) => operation === 'setSupportVersion')
  if (sets.length <= count) return []
  const context = 'The journal of the fake behind'
  const received = `sets: ${sets.length}`
  return [{ name: 'set-doubled', context, expected: `sets: ${count}`, received }]
}

async function refuseSets(scene: Scene): Promise<readonly ProviderFault[]> {
  const [other, version] = generateVersions(scene)
  const { accessToken, appid } = await scene.reach(authorised, ['accessToken'])
  const unpublished = {
    name: 'unpublished-version-not-89014',
    context: 'A write of the version 9.9.9',
    expected: 'errcode 89014',
  } as const
  await refuseSet(scene, set(accessToken, '9.9.9'), unpublished)
  await setVersion(scene, accessToken, version)
  await expectVersion(scene, accessToken, version)
  await refuseSet(scene, set(accessToken, '9.9.9'), unpublished)
  await refuseSet(scene, set(accessToken, other, { body: `{"version":"${other}"` }), {
    name: 'broken-body-not-47001',
    context: 'A write whose body lacks the last brace',
    expected: 'errcode 47001',
  })
  await expectVersion(scene, accessToken, version, { otherwise: 'refused-set-changes' })
  return expectSets(scene, appid, 4)
}

/** Sends what has to be refused, with whatever errcode. Throws `CheckStop` if it is not. */
async function refuseSet(
  scene: Scene,
  request: RawRequest,
  fault: Omit<ProviderFault, 'received'>,
): Promise<void> {
  const reply = await scene.send(request)
  const isTaken = isSuccess(reply)
  if (!isTaken && readErrcode(reply) !== null) return
  // A crash is no refusal.
  const name = isTaken ? fault.name : nameUnreadable(reply)
  throw new CheckStop({ findings: [{ ...fault, name, received: describeReply(reply) }] })
}

async function keepApart(scene: Scene): Promise<readonly ProviderFault[]> {
  const [first, second] = generateVersions(scene)
  const one = await scene.reach(authorised, ['accessToken'])
  const other = await scene.reach(authorised, ['accessToken'])
  if (one.appid === undefined || other.appid === undefined || one.appid === other.appid) {
    throw new CheckStop({ skipped: 'the state does not give two mini programs, with their appids' })
  }
  // On one connection, as a platform calls for all of its mini programs.
  const changes = { keepsAlive: true }
  const read = get(other.accessToken, changes)
  const { now_version: before } = await callRight(scene, read, 'A read before any write')
  const ofOne = { names: { [second]: 'state-leaks' } } as const
  const ofOther = {
    names: { [String(before)]: 'now-version-stale', [first]: 'state-leaks' },
  } as const
  await setVersion(scene, one.accessToken, first, changes)
  await expectVersion(scene, other.accessToken, before, { ...ofOther, changes })
  await setVersion(scene, other.accessToken, second, changes)
  await expectVersion(scene, one.accessToken, first, { ...ofOne, changes })
  await expectVersion(scene, other.accessToken, second, { ...ofOther, changes })
  // And all at once, on connections of their own.
  await Promise.all(
    [1, 2, 3].flatMap(() => [
      expectVersion(scene, one.accessToken, first, ofOne),
      expectVersion(scene, other.accessToken, second, ofOther),
    ]),
  )
  return []
}

async function refreshToken(scene: Scene): Promise<readonly ProviderFault[]> {
  const values = await scene.reach(authorised, [
    'accessToken',
    'appid',
    'refreshToken',
    'componentAppid',
    'componentAccessToken',
  ])
  const [version] = generateVersions(scene)
  await setVersion(scene, values.accessToken, version)
  const context = "A refresh of an authorizer's token"
  const json = await callRight(
    scene,
    {
      method: 'POST',
      path: operations.getAuthorizerAccessToken.path,
      query: toQuery(values.componentAccessToken, 'component_access_token'),
      body: JSON.stringify({
        component_appid: values.componentAppid,
        authorizer_appid: values.appid,
        authorizer_refresh_token: values.refreshToken,
      }),
    },
    context,
    'credentials',
  )
  const { authorizer_access_token: token } = json
  const name = 'refreshed-token-refused'
  if (typeof token !== 'string' || token === '') {
    return [{ name, context, expected: 'authorizer_access_token', received: 'none' }]
  }
  scene.hide(token)
  const reply = await scene.send(get(token))
  const found = expectErrcode(reply, 0, { name, context: 'A read with the token of a refresh' })
  return found.length > 0 ? found : expectVersion(scene, token, version)
}
