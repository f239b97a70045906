import type { Finding } from '../../report/report.ts'
import type { CheckScene, ClientCheck } from '../client-check.ts'
import { analyseRequest } from './analyse-request.ts'
import { recordCall } from './record-call.ts'
import { answerJson } from './token-replies.ts'

/** A token with every sign that a query changes unless it is percent-encoded. */
const signs = '95_A+B/C=='

const reply = answerJson(
  '{"errcode":0,"errmsg":"ok","now_version":"2.20.0","uv_info":{"items":[]}}',
)

/** Whether a token arrives whole that has to be percent-encoded; WeChat has not been seen to give one. */
export const tokenSignsCheck: ClientCheck = {
  name: 'get-support-version-token-signs',
  title: 'an access token with the signs +, / and = arrives as it is',
  part: 'requests',
  operation: 'getSupportVersion',
  slow: false,
  run: async (scene: CheckScene): Promise<readonly Finding[]> => {
    const operation = 'getSupportVersion'
    const { tier, seed } = scene.options
    const recorded = await recordCall(scene, {
      operation,
      accessToken: signs,
      seed: `${seed} ${operation}`,
      answer: () => reply,
    })
    const wanted = { operation, accessToken: signs, version: null, tier } as const
    const found = recorded.requests.flatMap((request) =>
      analyseRequest(request, wanted, scene.find),
    )
    // All other faults are found by the rows of the contract.
    return found.filter(({ name }) => name === 'token-unescaped').slice(0, 1)
  },
}
