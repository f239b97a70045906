import { unknownCredentials } from '../../../fixtures/unknown-credentials.ts'
import { CheckStop } from '../../verification/check.ts'
import type { ProviderCheck, Scene } from '../provider-check.ts'
import type { ProviderFault } from '../provider-findings.ts'
import { callsOf, type CallOf } from './calls.ts'
import { laws, type Law, type Sample } from './laws.ts'

/** How every reply is written, whatever it says: each law on both operations. */
export const formChecks: readonly ProviderCheck[] = callsOf.flatMap((call) =>
  laws.map((law) => holdReplies(call, law)),
)

/** A check of one law over a success and two refusals. */
function holdReplies(call: CallOf, { name, title, evaluate }: Law): ProviderCheck {
  const run = async (scene: Scene): Promise<ProviderFault[]> => {
    const samples = await collectSamples(scene, call)
    return samples.flatMap((sample) => {
      const found = evaluate(sample)
      return found === null ? [] : [{ ...found, context: sample.context, curl: sample.reply.curl }]
    })
  }
  const { operation, suffix, titleEnd, writes } = call
  const calls = [operation]
  return { name: name + suffix, title: title + titleEnd, part: 'bytes', calls, writes, run }
}

async function collectSamples(scene: Scene, { operation, build }: CallOf): Promise<Sample[]> {
  const refused = {
    context: `The reply of ${operation} to an unknown token`,
    reply: await scene.send(build(unknownCredentials.accessToken)),
  }
  const accessToken = await reachToken(scene)
  if (accessToken === null) return [refused]
  return [
    {
      context: `The reply of ${operation} to a right call`,
      reply: await scene.send(build(accessToken)),
    },
    refused,
    {
      context: `The reply of ${operation} to a missing body`,
      reply: await scene.send(build(accessToken, { body: null })),
    },
  ]
}

/** Null where there is no account: a refusal can be looked at all the same. */
async function reachToken(scene: Scene): Promise<string | null> {
  try {
    const { accessToken } = await scene.reach({ state: 'authorised', params: {} }, ['accessToken'])
    return accessToken
  } catch (error) {
    if (error instanceof CheckStop && error.skipped !== null) return null
    throw error
  }
}
