import { newVersion } from '../call-client.ts'
import type { ClientCheck, ClientScene } from '../client-check.ts'
import { clientOperations, type ClientOperation } from '../client.ts'
import { nameOnce, type ClientFinding } from '../findings/client-findings.ts'
import { answerJson } from '../recorder.ts'
import { analyseRequest } from './analyse-request.ts'
import { reportNotCalled } from './evaluate-act.ts'
import { plainRows } from './request-check.ts'

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
  const { tier } = scene.options
  const stage = await scene.openStage()
  const shop = await stage.weixin.addMiniProgram({ accessToken: signs })
  const version = operation === 'setSupportVersion' ? newVersion : null
  const call = stage.readCall(shop)
  const act = await stage.act(scene, { operation, shop, call, version, answer: () => reply })
  const { requests } = act
  if (requests.length === 0) return [reportNotCalled(act)]
  const tokens = (await shop.tokens()).map(({ value }) => value)
  const wanted = { operation, accessTokens: [signs, ...tokens], version, tier } as const
  const found = requests.flatMap((request) => analyseRequest(request, wanted))
  // All other faults are found by the rows of the contract.
  return nameOnce(found.filter(({ name }) => name.startsWith('token-')))
}
