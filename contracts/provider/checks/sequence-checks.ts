import { publishedVersions } from '../../../fixtures/base-library-versions.ts'
import { shuffle } from '../../../fixtures/seeded-random.ts'
import { operations } from '../../../schemas/generated/operations.ts'
import { describeReceived } from '../../../schemas/issue.ts'
import type { GivenState } from '../../interactions/provider-state.ts'
import { CheckStop } from '../../verification/check.ts'
import type { ProviderCheck, Scene } from '../provider-check.ts'
import type { ProviderFault, ProviderFindingName } from '../provider-findings.ts'
import { callRight, describeReply, expectErrcode, get, isSuccess, set, toQuery } from './calls.ts'

const authorised: GivenState = { state: 'authorised', params: {} }

/** What follows from one call for the next. */
export const sequenceChecks: readonly ProviderCheck[] = [
  sequence('set-then-get', 'answers the version that was set', async (scene) => {
    const [version] = generateVersions(scene)
    const { accessToken, appid } = await scene.reach(authorised, ['accessToken'])
    await setVersion(scene, accessToken, version)
    const found = await expectVersion(scene, accessToken, version, 'set-ignored')
    return [...found, ...(await expectOneSet(scene, appid))]
  }),
  sequence('get-set-get', 'answers a new version after the one before', async (scene) => {
    const [first, second] = generateVersions(scene)
    const { accessToken } = await scene.reach(authorised, ['accessToken'])
    await setVersion(scene, accessToken, first)
    await callRight(scene, get(accessToken), 'A read of the version')
    await setVersion(scene, accessToken, second)
    return expectVersion(scene, accessToken, second, 'now-version-stale')
  }),
  sequence('refused-set', 'keeps the version when another one is refused', async (scene) => {
    const [version] = generateVersions(scene)
    const { accessToken } = await scene.reach(authorised, ['accessToken'])
    await setVersion(scene, accessToken, version)
    await refuseSet(scene, accessToken)
    return expectVersion(scene, accessToken, version, 'refused-set-changes')
  }),
  sequence('two-mini-programs', 'keeps two mini programs apart', keepApart),
  {
    ...sequence('refresh', 'gives a token that works on a refresh', refreshToken),
    calls: ['getAuthorizerAccessToken', 'getSupportVersion'],
  },
]

function sequence(name: string, title: string, run: ProviderCheck['run']): ProviderCheck {
  const calls = ['setSupportVersion', 'getSupportVersion'] as const
  return { name, title, part: 'sequences', calls, writes: true, run }
}

/** Two different versions, of the newest ones, which are the likeliest to be taken. */
function generateVersions({ random }: Scene): readonly [string, string] {
  const [first = '3.0.0', second = '3.1.0'] = shuffle(random, publishedVersions.slice(-40))
  return [first, second]
}

async function setVersion(scene: Scene, accessToken: string, version: string): Promise<void> {
  await callRight(scene, set(accessToken, version), `A write of the version ${version}`)
}

async function refuseSet(scene: Scene, accessToken: string): Promise<void> {
  const context = 'A write of the version 9.9.9'
  const reply = await scene.send(set(accessToken, '9.9.9'))
  if (!isSuccess(reply)) return
  const name = 'unpublished-version-not-89014'
  const received = describeReply(reply)
  throw new CheckStop({ findings: [{ name, context, expected: 'errcode 89014', received }] })
}

async function expectVersion(
  scene: Scene,
  accessToken: string,
  version: string,
  name: ProviderFindingName,
): Promise<ProviderFault[]> {
  const context = 'A read of the version that was set'
  const { now_version: now } = await callRight(scene, get(accessToken), context)
  if (now === version) return []
  const received = `now_version ${describeReceived(now)}`
  // One cause, one finding: without the field nothing can be said of the version.
  const cause = now === undefined ? 'now-version-missing' : name
  return [{ name: cause, context, expected: `now_version string "${version}"`, received }]
}

/** Whether the one set came to the fake behind as one; where there is none, nobody can know. */
async function expectOneSet(scene: Scene, appid: string | undefined): Promise<ProviderFault[]> {
  const exchanges = appid === undefined ? [] : await scene.listExchanges(appid)
  const sets = exchanges.filter(({ operation }) => operation === 'setSupportVersion')
  if (sets.length <= 1) return []
  const context = 'The journal of the fake behind'
  return [{ name: 'set-doubled', context, expected: 'one set', received: `${sets.length} sets` }]
}

async function keepApart(scene: Scene): Promise<readonly ProviderFault[]> {
  const [first, second] = generateVersions(scene)
  const one = await scene.reach(authorised, ['accessToken'])
  const other = await scene.reach(authorised, ['accessToken'])
  const sameAccount = one.appid !== undefined && one.appid === other.appid
  if (sameAccount || one.accessToken === other.accessToken) {
    throw new CheckStop({ skipped: 'the state handler gives the same mini program twice' })
  }
  await setVersion(scene, one.accessToken, first)
  await setVersion(scene, other.accessToken, second)
  return [
    ...(await expectVersion(scene, one.accessToken, first, 'state-leaks')),
    ...(await expectVersion(scene, other.accessToken, second, 'state-leaks')),
  ]
}

async function refreshToken(scene: Scene): Promise<readonly ProviderFault[]> {
  const values = await scene.reach(authorised, [
    'appid',
    'refreshToken',
    'componentAppid',
    'componentAccessToken',
  ])
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
  return expectErrcode(reply, 0, { name, context: 'A read with the token of a refresh' })
}
