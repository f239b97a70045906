import type { Interaction } from '../../interactions/interaction.ts'
import { fillPattern } from '../../interactions/pattern.ts'
import { playOnMock } from '../../pact/play-on-mock.ts'
import { describeAttempt } from '../call-client.ts'
import type { ClientCheck, ClientFinding, ClientOperation, ClientScene } from '../client-check.ts'
import { isFailure } from '../findings/client-findings.ts'
import { requestWarnings } from '../findings/request-findings.ts'
import { isCrash, mentions } from '../inspect-value.ts'
import {
  evaluateRefusal,
  evaluateSuccess,
  type SupportVersionData,
} from '../reading/evaluate-reply.ts'
import { isObject } from '../reading/read-data.ts'
import { analyseRequest } from './analyse-request.ts'
import { forward, normalise } from './forward.ts'
import { evaluateCalls, recordCall, reportNotCalled, type RecordedCall } from './record-call.ts'

/** The rows on which a client's requests are warned about; the others would only repeat it. */
export const plainRows: Readonly<Record<ClientOperation, string>> = {
  getSupportVersion: 'get-support-version',
  setSupportVersion: 'set-support-version',
}

/** A row of the contract for one of the two operations. */
export type ClientInteraction = Interaction & { readonly operation: ClientOperation }

/** The check that a client sends what a row of the contract says, and can do with its reply. */
export function createRequestCheck(interaction: ClientInteraction): ClientCheck {
  const { name, description, operation, errcode } = interaction
  const then = errcode === 0 ? 'its success is understood' : `${errcode} is raised`
  return {
    name,
    title: `${description} is sent as the contract has it, and ${then}`,
    part: 'requests',
    operation,
    run: (scene) => runOnPact(interaction, scene),
  }
}

async function runOnPact(
  interaction: ClientInteraction,
  scene: ClientScene,
): Promise<readonly ClientFinding[]> {
  const { options } = scene
  const version = readVersion(interaction)
  const seed = `${options.seed} ${interaction.name}`
  const fields = version === null ? [] : ['version']
  const { value: played, mismatch } = await playOnMock(interaction, { tier: options.tier }, (url) =>
    recordCall(scene, {
      operation: interaction.operation,
      ...(version === null ? {} : { version }),
      seed,
      answer: (request) => forward(normalise(request, fields), url),
    }),
  )
  return evaluatePlayed(interaction, { ...played, version, mismatch }, scene)
}

interface Played extends RecordedCall {
  readonly version: string | null
  readonly mismatch: string | null
}

function evaluatePlayed(
  interaction: ClientInteraction,
  played: Played,
  { options }: ClientScene,
): ClientFinding[] {
  const { made, requests, onlyRead, mismatch } = played
  // A careful client need not ask whether such a version was ever published.
  const careful = interaction.errcode === 89014 && made.kind === 'raised'
  if (requests.length === 0 || (careful && onlyRead)) {
    return [evaluateUnsent(made, played.version, careful)]
  }
  const found = analyseAll(interaction, played, options)
  if (found.some(isFailure)) return found
  if (mismatch !== null) return [...found, { name: 'pact-mismatch', received: mismatch }]
  const calls = evaluateCalls(played, interaction.errcode)
  return [...found, ...calls, ...evaluateHandling(interaction, made, options)]
}

function evaluateUnsent(
  made: RecordedCall['made'],
  version: string | null,
  careful: boolean,
): ClientFinding {
  if (!careful || made.kind !== 'raised') return reportNotCalled(made)
  const received = describeAttempt(made)
  // Who raises a TypeError on purpose says of which version; an accident does not.
  const crashed = isCrash(made.error) && !mentions(made.error, version ?? '')
  return { name: crashed ? 'crash-unsent' : 'refused-unsent', received }
}

/** The faults of every request that was made; what several have in common is named once. */
function analyseAll(
  { name, operation }: ClientInteraction,
  { requests, call, version }: Played,
  options: ClientScene['options'],
): ClientFinding[] {
  const wanted = { operation, accessToken: call.accessToken, version, tier: options.tier }
  const byName = new Map<string, ClientFinding>()
  for (const finding of requests.flatMap((request) => analyseRequest(request, wanted))) {
    if (!byName.has(finding.name)) byName.set(finding.name, finding)
  }
  const found = [...byName.values()]
  if (name === plainRows[operation]) return found
  return found.filter(
    (finding) => isFailure(finding) || !Object.hasOwn(requestWarnings, finding.name),
  )
}

function evaluateHandling(
  { errcode, reply }: ClientInteraction,
  made: RecordedCall['made'],
  options: ClientScene['options'],
): ClientFinding[] {
  if (errcode !== 0) return evaluateRefusal(made, errcode)
  const data = readExample(fillPattern(reply))
  const fraction = data?.items.some(({ percentage }) => !Number.isInteger(percentage)) ?? false
  const raisedName = fraction ? 'fraction-breaks' : 'success-as-error'
  return evaluateSuccess(made, { data, read: options.read, raisedName })
}

/** What Pact's mock server has answered, for it sends the examples of a row. */
function readExample(reply: unknown): SupportVersionData | null {
  if (!isObject(reply) || !('now_version' in reply)) return null
  const { now_version: nowVersion, uv_info: uvInfo } = reply
  return {
    nowVersion: String(nowVersion),
    items: isObject(uvInfo) ? (uvInfo['items'] as SupportVersionData['items']) : [],
  }
}

function readVersion({ request }: Interaction): string | null {
  const version = request.body?.['version']
  return typeof version === 'string' ? version : null
}
