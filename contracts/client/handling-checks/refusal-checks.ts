import { describeAttempt, type Attempt } from '../call-client.ts'
import {
  clientOperations,
  shortName,
  type ClientCheck,
  type ClientFinding,
  type ClientOperation,
} from '../client-check.ts'
import type { ClientFindingName } from '../findings/client-findings.ts'
import { evaluateRefusal } from '../reading/evaluate-reply.ts'
import { readErrcode } from '../reading/read-data.ts'
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
      return evaluateRefusal(await act(), errcode)
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
  const { shop, operation, act } = scene
  const made = await act()
  if (made.kind === 'raised') return evaluateRefusal(made, -1)
  const { length: calls } = await shop.exchanges({ operation })
  if (made.kind === 'returned' && calls <= 2 && readErrcode(made.value) !== -1) {
    const received = `${describeAttempt(made)} after ${calls} calls that met -1`
    return [{ name: 'minus-one-as-success', received, expected: 'an error with errcode -1' }]
  }
  return evaluateOwnSuccess(scene, made)
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
      return evaluateRefresh(scene, await scene.act(), 42001, 'expired-token-not-refreshed')
    },
  }),
  createHandlingCheck({
    name: `${shortName(operation)}-unknown-token`,
    title: 'an unknown access token (40001) is raised, or refreshed by a client that claims to',
    operation,
    run: async (scene) => {
      const made = await scene.act({ accessToken: unknownToken })
      return evaluateRefresh(scene, made, 40001, 'unknown-token-not-refreshed')
    },
  }),
])

async function evaluateRefresh(
  scene: HandlingScene,
  made: Attempt,
  errcode: number,
  unrefreshedName: ClientFindingName,
): Promise<ClientFinding[]> {
  const { shop, operation, options } = scene
  const last = await shop.lastExchange(operation)
  const returnedRefusal = made.kind === 'returned' && (readErrcode(made.value) ?? 0) !== 0
  if (last?.errcode === 0 && !returnedRefusal) return evaluateOwnSuccess(scene, made)
  const findings = evaluateRefusal(made, errcode)
  if (!options.refreshes || made.kind === 'pending') return findings
  const refreshes = await shop.exchanges({ operation: 'getAuthorizerAccessToken' })
  const asked = `${refreshes.length} calls of api_authorizer_token`
  const received = `${describeAttempt(made)} after ${asked}`
  return [...findings, { name: unrefreshedName, received, expected: 'a success with a new token' }]
}
