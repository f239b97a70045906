import type { Finding } from '../../report/report.ts'
import { describeAttempt, type Attempt } from '../attempt.ts'
import type { ClientCheck } from '../client-check.ts'
import type { ClientFindingName } from '../findings/client-findings.ts'
import { judgeRefusal } from '../reading/judge-refusal.ts'
import { readErrcode } from '../reading/read-data.ts'
import {
  createHandlingCheck,
  judgeOwnSuccess,
  type HandlingScene,
} from './create-handling-check.ts'
import { clientOperations, shortName } from './short-name.ts'

/** A token that no fake has given out. */
const unknownToken = '95_never-issued'

/** That an expired or unknown token is raised, or healed where the client claims to. */
export const tokenChecks: readonly ClientCheck[] = clientOperations.flatMap((operation) => [
  createHandlingCheck({
    name: `${shortName(operation)}-expired-token`,
    title: 'an expired access token (42001) is raised, or renewed by a client that claims to',
    operation,
    run: async (scene) => {
      await scene.shop.expireToken()
      return judgeHealing(scene, await scene.act(), 42001, 'expired-token-not-healed')
    },
  }),
  createHandlingCheck({
    name: `${shortName(operation)}-unknown-token`,
    title: 'an unknown access token (40001) is raised, or renewed by a client that claims to',
    operation,
    run: async (scene) => {
      const made = await scene.act({ accessToken: unknownToken })
      return judgeHealing(scene, made, 40001, 'unknown-token-not-healed')
    },
  }),
])

async function judgeHealing(
  scene: HandlingScene,
  made: Attempt,
  errcode: number,
  unhealedName: ClientFindingName,
): Promise<Finding[]> {
  const { shop, operation, find, options } = scene
  const last = await shop.lastExchange(operation)
  const returnedRefusal = made.kind === 'returned' && (readErrcode(made.value) ?? 0) !== 0
  if (last?.errcode === 0 && !returnedRefusal) return judgeOwnSuccess(scene, made)
  const findings = judgeRefusal(made, errcode, find)
  if (!options.refreshes || made.kind === 'pending') return findings
  const renewals = await shop.exchanges({ operation: 'getAuthorizerAccessToken' })
  const asked = `${renewals.length} calls of api_authorizer_token`
  const received = `${describeAttempt(made)} after ${asked}`
  return [...findings, find(unhealedName, { received, expected: 'a success with a new token' })]
}
