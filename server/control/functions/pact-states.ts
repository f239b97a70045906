import { unknownCredentials } from '../../../fixtures/unknown-credentials.ts'
import { errcodes } from '../../../schemas/generated/errcodes.ts'
import { pactStates, type StateKey } from '../../../schemas/generated/pact-states.ts'
import type { MiniProgram, PactState, PactStateValues } from '../../../schemas/generated/types.ts'
import { describeReceived } from '../../../schemas/issue.ts'
import { issueToken } from '../../wechat/access-token.ts'
import { findPlatform } from '../accounts.ts'
import type { ControlFunction } from '../call.ts'
import { refuseValue } from '../refuse-input.ts'
import { changeClock } from './clock.ts'
import { addFault } from './faults.ts'
import { addMiniProgram, changeMiniProgram, removeMiniProgram } from './mini-programs.ts'
import { changePlatform } from './platforms.ts'
import { addToken, expireTokens } from './tokens.ts'

type Params = NonNullable<PactState['params']>
type Call = Parameters<ControlFunction<'setUpPactState'>>[0]

/**
 * Adds a mini program of its own that is in a provider state, and returns its credentials. A
 * teardown does nothing: it does not say which mini program is meant, and none is in the way.
 */
export const setUpPactState: ControlFunction<'setUpPactState'> = async (call) => {
  const { state: name, params = {}, action = 'setup' } = call.input
  const state = findKey(name)
  assertParams(state, params)
  if (action === 'teardown') return {}
  const { supportVersion, rows, permissionSets } = params
  const miniProgram = await addMiniProgram({
    ...call,
    input: {
      ...(supportVersion === undefined ? {} : { supportVersion }),
      ...(rows === undefined ? {} : { rows }),
      ...(permissionSets === undefined ? {} : { permissionSets }),
    },
  })
  try {
    return {
      ...readValues(call, miniProgram),
      ...(await bringAbout[state](call, miniProgram, params)),
    }
  } catch (error) {
    await removeMiniProgram({ ...call, input: { appid: miniProgram.appid } })
    throw error
  }
}

type BringAbout = (call: Call, miniProgram: MiniProgram, params: Params) => Promise<PactStateValues>

/** What is done to an authorised mini program for each state; returns the values that are others. */
const bringAbout: Readonly<Record<StateKey, BringAbout>> = {
  authorised: () => Promise.resolve({}),
  unknownCredential: (_call, _miniProgram, { credential }) =>
    Promise.resolve(
      credential === undefined ? {} : { [credential]: unknownCredentials[credential] },
    ),
  expiredCredential: async (call, { appid, componentAppid }, { credential }) => {
    // A code is good for an hour, a component token for two.
    if (credential === 'authorizationCode')
      await changeClock({ ...call, input: { appid, advance: '61m' } })
    if (credential === 'componentAccessToken')
      await changeClock({ ...call, input: { componentAppid, advance: '3h' } })
    if (credential === 'ticket')
      await changePlatform({ ...call, input: { componentAppid, ticketExpired: true } })
    if (credential === 'accessToken') await expireTokens({ ...call, input: { appid } })
    return {}
  },
  ownToken: async (call, { appid }) => {
    const { value } = await addToken({ ...call, input: { appid, kind: 'own' } })
    return { accessToken: value }
  },
  usedUpQuota: async (call, { appid }) => {
    await changeMiniProgram({ ...call, input: { appid, dailyQuota: 0 } })
    return {}
  },
  scriptedErrcode: async (call, { componentAppid }, { operation, errcode }) => {
    if (operation === undefined || errcode === undefined) return {}
    await addFault({ ...call, input: { componentAppid, operation, errcode } })
    return {}
  },
}

const expirable = ['accessToken', 'ticket', 'authorizationCode', 'componentAccessToken']

function findKey(name: PactState['state']): StateKey {
  const keys = Object.keys(pactStates) as StateKey[]
  const found = keys.find((key) => pactStates[key].name === name)
  if (found === undefined) throw new Error(`No state is called ${name}.`)
  return found
}

/** Refuses parameters that a state does not have, and the absence of one that it needs. */
function assertParams(state: StateKey, params: Params): void {
  const known: Readonly<Record<string, 'required' | 'optional'>> = pactStates[state].params
  const names = Object.keys(known)
  const strange = Object.keys(params).find((name) => !names.includes(name))
  const missing = names.find((name) => known[name] === 'required' && !Object.hasOwn(params, name))
  const wrong = strange ?? missing
  if (wrong !== undefined) {
    const expected = names.length === 0 ? 'no parameter' : `the parameters ${names.join(', ')}`
    const received = strange === undefined ? 'nothing' : describeReceived(strange)
    throw refuseValue(task, { path: `params.${wrong}`, expected, received })
  }
  const { errcode } = params
  if (errcode !== undefined && !Object.hasOwn(errcodes, errcode)) {
    throw refuseValue(task, {
      path: 'params.errcode',
      expected: 'one that the fake has a text for (GET /__admin/errcodes lists them)',
      received: describeReceived(errcode),
    })
  }
  if (state === 'expiredCredential' && !expirable.includes(params.credential ?? '')) {
    throw refuseValue(task, {
      path: 'params.credential',
      expected: `one that can expire: ${expirable.join(', ')}`,
      received: describeReceived(params.credential),
    })
  }
}

const task = 'set up a provider state for a verifier of Pact'

function readValues({ engine }: Call, miniProgram: MiniProgram): PactStateValues {
  const { accessToken, appid, secret, refreshToken, authorizationCode } = miniProgram
  const { componentAppid, componentSecret, componentVerifyTicket: ticket } = miniProgram
  const platform = findPlatform(engine.world, componentAppid)
  const { value } = issueToken(engine.world, { kind: 'component', platform }, engine.now())
  return {
    accessToken,
    appid,
    secret,
    refreshToken,
    authorizationCode,
    componentAccessToken: value,
    componentAppid,
    componentSecret,
    ticket,
  }
}
