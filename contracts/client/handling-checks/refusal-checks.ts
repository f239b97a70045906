import { describeAttempt } from '../call-client.ts'
import type { ClientCheck } from '../client-check.ts'
import { clientOperations, shortName, type ClientOperation } from '../client.ts'
import type { ClientFindingName, ClientFinding } from '../findings/client-findings.ts'
import { evaluateRefusal } from '../reading/evaluate-reply.ts'
import { readErrcode } from '../reading/read-data.ts'
import { evaluateCalls } from '../requests/evaluate-act.ts'
import type { Act } from '../stage.ts'
import {
  createHandlingCheck,
  evaluateOwnSuccess,
  type HandlingScene,
} from './create-handling-check.ts'

/** What a client meets in production: the global errcodes, and those of the two operations. */
const errcodes = [-1, 40001, 42001, 45009, 48001, 61007, 85015, 89014] as const

/** That each errcode is raised, for as often as it comes, and told. */
export const refusalChecks: readonly ClientCheck[] = clientOperations.flatMap((operation) => [
  ...errcodes.map((errcode) => createRefusalCheck(operation, errcode)),
  createRecoveryCheck(operation),
])

function createRefusalCheck(operation: ClientOperation, errcode: number): ClientCheck {
  const slug = errcode === -1 ? 'system-error' : `errcode-${errcode}`
  return createHandlingCheck({
    name: `${shortName(operation)}-${slug}`,
    title: `errcode ${errcode} is raised, however often it comes`,
    operation,
    run: async ({ shop, act }) => {
      await shop.addFault(operation, { errcode })
      const refused = await act()
      return [...evaluateRefusal(refused.made, errcode), ...evaluateCalls(refused, errcode)]
    },
  })
}

function createRecoveryCheck(operation: ClientOperation): ClientCheck {
  return createHandlingCheck({
    name: `${shortName(operation)}-system-error-twice`,
    title: 'errcode -1 that comes twice is raised, or retried until the call succeeds',
    operation,
    run: async (scene) => {
      await scene.shop.addFault(operation, { errcode: -1, times: 2 })
      return evaluateRecovery(scene)
    },
  })
}

async function evaluateRecovery(scene: HandlingScene): Promise<ClientFinding[]> {
  const act = await scene.act()
  const { made, requests } = act
  if (made.kind === 'raised') return evaluateRefusal(made, -1)
  const calls = requests.length
  if (made.kind === 'returned' && calls <= 2 && readErrcode(made.value) !== -1) {
    const received = `${describeAttempt(made)} after ${calls} calls that met -1`
    return [{ name: 'minus-one-as-success', received, expected: 'an error with errcode -1' }]
  }
  return evaluateOwnSuccess(scene, act)
}

/** A token that no fake has given out. */
const unknownToken = '95_never-issued'

/** That an expired or unknown token is raised, or refreshed where the client claims to. */
export const tokenChecks: readonly ClientCheck[] = clientOperations.flatMap((operation) => [
  createHandlingCheck({
    name: `${shortName(operation)}-expired-token`,
    title: 'an expired access token (42001) is raised, or refreshed by a client that claims to',
    operation,
    run: async (scene) => {
      await scene.shop.expireToken()
      const first = await scene.act()
      const findings = await evaluateRefresh(scene, first, 42001, 'expired-token-not-refreshed')
      if (!scene.options.refreshes || findings.length > 0) return findings
      // Once more: the next token expires as well. And another mini program has another token.
      await scene.shop.expireToken()
      const again = await scene.act()
      const shop = await scene.stage.weixin.addMiniProgram({ expiresIn: 0 })
      const other = await scene.act({ shop })
      return [
        ...(await evaluateRefresh(scene, again, 42001, 'expired-token-not-refreshed')),
        ...(await evaluateRefresh({ ...scene, shop }, other, 42001, 'expired-token-not-refreshed')),
        ...findForeignCalls(scene, other),
      ]
    },
  }),
  createHandlingCheck({
    name: `${shortName(operation)}-unknown-token`,
    title: 'an unknown access token (40001) is raised, or refreshed by a client that claims to',
    operation,
    run: async (scene) => {
      const act = await scene.act({ change: { accessToken: unknownToken } })
      return evaluateRefresh(scene, act, 40001, 'unknown-token-not-refreshed')
    },
  }),
])

/** Calls for one mini program that were made with the token of another. */
function findForeignCalls({ shop }: HandlingScene, { exchanges }: Act): ClientFinding[] {
  if (!exchanges.some(({ appid }) => appid === shop.appid)) return []
  return [{ name: 'token-wrong', received: 'the access token of another mini program' }]
}

async function evaluateRefresh(
  scene: HandlingScene,
  act: Act,
  errcode: number,
  unrefreshedName: ClientFindingName,
): Promise<ClientFinding[]> {
  const { made, exchanges } = act
  const last = exchanges.findLast(({ operation }) => operation === scene.operation)
  const returnedRefusal = made.kind === 'returned' && (readErrcode(made.value) ?? 0) !== 0
  if (last?.errcode === 0 && !returnedRefusal) return evaluateOwnSuccess(scene, act)
  const findings = evaluateRefusal(made, errcode)
  if (!scene.options.refreshes || made.kind === 'pending') return findings
  const refreshes = exchanges.filter(({ operation }) => operation === 'getAuthorizerAccessToken')
  const asked = `${refreshes.length} calls of api_authorizer_token`
  const received = `${describeAttempt(made)} after ${asked}`
  return [...findings, { name: unrefreshedName, received, expected: 'a success with a new token' }]
}
