import { describeAttempt, type Attempt } from '../call-client.ts'
import {
  clientOperations,
  shortName,
  type ClientCheck,
  type ClientFinding,
} from '../client-check.ts'
import type { ClientFindingName } from '../findings/client-findings.ts'
import { evaluateRefusal } from '../reading/evaluate-reply.ts'
import { readErrcode } from '../reading/read-data.ts'
import {
  createHandlingCheck,
  evaluateOwnSuccess,
  type HandlingScene,
} from './create-handling-check.ts'

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
