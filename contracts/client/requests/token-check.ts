import { newVersion } from '../call-client.ts'
import {
  clientOperations,
  type ClientCheck,
  type ClientFinding,
  type ClientOperation,
  type ClientScene,
} from '../client-check.ts'
import { analyseRequest } from './analyse-request.ts'
import { recordCall, reportNotCalled } from './record-call.ts'
import { plainRows } from './request-check.ts'
import { answerJson } from './side-calls.ts'

/** A token with every sign that a query changes unless it is percent-encoded. */
const signs = '95_A+B/C=='

const reply = answerJson(
  '{"errcode":0,"errmsg":"ok","now_version":"2.20.0","uv_info":{"items":[]}}',
)

/** Whether a token arrives whole that has to be percent-encoded; WeChat has not been seen to give one. */
export const tokenSignsChecks: readonly ClientCheck[] = clientOperations.map((operation) => ({
  name: `${plainRows[operation]}-token-signs`,
  title: `an access token with the signs +, / and = arrives as it is, with ${operation}`,
  part: 'requests',
  operation,
  run: (scene) => sendSigns(scene, operation),
}))

async function sendSigns(scene: ClientScene, operation: ClientOperation): Promise<ClientFinding[]> {
  const { tier, seed } = scene.options
  const { made, requests } = await recordCall(scene, {
    operation,
    accessToken: signs,
    seed: `${seed} ${operation}`,
    answer: () => reply,
  })
  if (requests.length === 0) return [reportNotCalled(made)]
  const version = operation === 'setSupportVersion' ? newVersion : null
  const wanted = { operation, accessToken: signs, version, tier }
  const found = requests.flatMap((request) => analyseRequest(request, wanted))
  // All other faults are found by the rows of the contract; the same one of a retry is named once.
  return found.filter(({ name }) => name.startsWith('token-')).slice(0, 1)
}
