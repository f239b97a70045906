import { compareVersions } from '../../../schemas/compare-versions.ts'
import type { PactState } from '../../../schemas/generated/types.ts'
import type { FakeMiniProgram } from '../../../server/index.ts'
import type { Interaction } from '../../interactions/interaction.ts'
import { fillPattern } from '../../interactions/pattern.ts'
import { stateNames } from '../../interactions/provider-state.ts'
import type { Tier } from '../../pact/pact-file.ts'
import { playOnMock } from '../../pact/play-on-mock.ts'
import { describeAttempt, type Attempt } from '../call-client.ts'
import type { ClientCheck, ClientScene } from '../client-check.ts'
import type { ClientOperation } from '../client.ts'
import { isFailure, nameOnce, type ClientFinding } from '../findings/client-findings.ts'
import { requestWarnings } from '../findings/request-findings.ts'
import { isProgramError, mentions } from '../inspect-value.ts'
import {
  evaluateRefusal,
  evaluateSuccess,
  type SupportVersionData,
} from '../reading/evaluate-reply.ts'
import { isObject } from '../reading/read-data.ts'
import { answerJson } from '../recorder.ts'
import type { Act, OrderedCall } from '../stage.ts'
import { analyseRequest } from './analyse-request.ts'
import {
  evaluateCalls,
  findLeaks,
  findSentCredentials,
  readRefusal,
  reportNotCalled,
} from './evaluate-act.ts'
import { forward, normalise } from './forward.ts'

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
  const { tier } = scene.options
  const version = readVersion(interaction)
  const staged = await setTheScene(interaction, scene)
  if (!scene.hasPact) {
    const reply = answerJson(JSON.stringify(fillPattern(interaction.reply)))
    const act = await staged.play(() => reply)
    return evaluatePlayed(interaction, { act, mismatch: null, shop: staged.shop }, scene)
  }
  const { value: act, mismatch } = await playOnMock(interaction, { tier }, (url) =>
    staged.play((request) => forward(normalise(request, version === null ? [] : ['version']), url)),
  )
  return evaluatePlayed(interaction, { act, mismatch, shop: staged.shop }, scene)
}

interface Staged {
  readonly shop: FakeMiniProgram
  readonly play: (answer: OrderedCall['answer']) => Promise<Act>
}

/** Brings a fake into the state of a row, for what the client asks it beside its call. */
async function setTheScene(
  { given, operation, request }: ClientInteraction,
  scene: ClientScene,
): Promise<Staged> {
  const stage = await scene.openStage()
  const { state, params } = given
  // The parameters of a row are what its state takes, which the control API checks again.
  const values = await stage.weixin.setUpPactState({
    state: stateNames[state],
    params,
  } as PactState)
  const [shop] = await stage.weixin.miniPrograms()
  if (shop === undefined) throw new Error(`The state ${state} has made no mini program.`)
  const call = { ...stage.readCall(shop), ...values }
  const version = readVersion({ request })
  const order = { operation, shop, call, version }
  return { shop, play: (answer) => stage.act(scene, { ...order, ...(answer && { answer }) }) }
}

interface Played {
  readonly act: Act
  readonly mismatch: string | null
  readonly shop: FakeMiniProgram
}

async function evaluatePlayed(
  interaction: ClientInteraction,
  { act, mismatch, shop }: Played,
  { options }: ClientScene,
): Promise<ClientFinding[]> {
  const { made, requests } = act
  // A careful client need not ask whether such a version was ever published.
  const isOwnAffair = interaction.errcode === 89014 || isLowering(interaction, act)
  if (requests.length === 0) return evaluateUnsent(act, isOwnAffair)
  const tokens = (await shop.tokens()).map(({ value }) => value)
  const found = [
    ...analyseAll(interaction, act, { tokens, tier: options.tier }),
    ...findSentCredentials(act),
  ]
  const leaked = findLeaks(act)
  // What Pact answers to a wrong request is no reply of WeChat, and may be worth a retry.
  const calls = mismatch === null ? evaluateCalls(act, interaction.errcode) : []
  if (found.some(isFailure)) return [...found, ...calls, ...leaked]
  if (mismatch !== null) return [...found, { name: 'pact-mismatch', received: mismatch }]
  return [...found, ...calls, ...evaluateHandling(interaction, made, options), ...leaked]
}

/** Whether the client has seen that a higher version is set, which it may refuse to lower. */
function isLowering({ given }: ClientInteraction, { version, exchanges }: Act): boolean {
  if (given.state !== 'authorised' || version === null || exchanges.length === 0) return false
  const { supportVersion } = given.params
  return supportVersion !== undefined && compareVersions(version, supportVersion) < 0
}

function evaluateUnsent(act: Act, isOwnAffair: boolean): ClientFinding[] {
  const { made, version } = act
  const refused = readRefusal(act)
  // A client that reads first has been refused by then.
  if (refused !== null) return evaluateRefusal(made, refused)
  if (made.kind !== 'raised' || !isOwnAffair) return [reportNotCalled(act)]
  const received = describeAttempt(made)
  const crashed = isProgramError(made.error) && !mentions(made.error, version ?? '')
  return [{ name: crashed ? 'crash-unsent' : 'refused-unsent', received }]
}

/** The faults of every request that was made; what several have in common is named once. */
function analyseAll(
  { name, operation }: ClientInteraction,
  { requests, call, version }: Act,
  { tokens, tier }: { readonly tokens: readonly string[]; readonly tier: Tier },
): ClientFinding[] {
  const accessTokens = [call.accessToken, ...tokens] as const
  const found = nameOnce(
    requests.flatMap((request) =>
      analyseRequest(request, { operation, accessTokens, version, tier }),
    ),
  )
  if (name === plainRows[operation]) return found
  return found.filter(
    (finding) => isFailure(finding) || !Object.hasOwn(requestWarnings, finding.name),
  )
}

function evaluateHandling(
  { errcode, reply }: ClientInteraction,
  made: Attempt,
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

function readVersion({ request }: Pick<Interaction, 'request'>): string | null {
  const version = request.body?.['version']
  return typeof version === 'string' ? version : null
}
