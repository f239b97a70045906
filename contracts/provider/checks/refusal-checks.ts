import { unknownCredentials } from '../../../fixtures/unknown-credentials.ts'
import { operationNames } from '../../../schemas/generated/operations.ts'
import { rules, type RuleName } from '../../../schemas/generated/rules.ts'
import { makeWrong, wrongRequestsOf, type WrongRequest } from '../../wrong-requests.ts'
import type { StateValues } from '../../interactions/pattern.ts'
import type { GivenState } from '../../interactions/provider-state.ts'
import { CheckStop } from '../../verification/check.ts'
import type { ProviderCheck, Scene } from '../provider-check.ts'
import { readSeverity } from '../../verification/finding.ts'
import {
  providerFindings,
  type ProviderFault,
  type ProviderFindingName,
} from '../provider-findings.ts'
import type { RawReply } from '../send-raw.ts'
import {
  callsOf,
  describeReply,
  isSuccess,
  nameUnreadable,
  readCheck,
  readErrcode,
  toQuery,
  type CallOf,
} from './calls.ts'
import { findFailures } from './laws.ts'

const authorised: GivenState = { state: 'authorised', params: {} }

/** What is on no operation's path is the business of a provider that has all operations. */
const otherPaths = operationNames

/** What a provider has to refuse, and how. */
export const refusalChecks: readonly ProviderCheck[] = [
  ...callsOf.flatMap((call) =>
    wrongRequestsOf(call.operation).flatMap((wrong) => toChecks(wrong, call)),
  ),
  {
    ...readCheck('outside-path', 'answers 404 to a path that WeChat does not have', askOutside),
    calls: otherPaths,
  },
]

/** The check of a wrong request; none where a provider is told nothing of it. */
function toChecks(wrong: WrongRequest, call: CallOf): ProviderCheck[] {
  const { provider, rule, what } = wrong
  if (provider === null) return []
  const { errcode } = rules[rule]
  // Any refusal will do where nobody knows the right one, and where no client can mistake it.
  const isExact = errcode !== null && provider.refused !== undefined
  const expected = isExact ? `errcode ${errcode}` : 'a refusal'
  const run = async (scene: Scene): Promise<ProviderFault[]> => {
    const { reply, appid } = await sendWrong(scene, wrong, call)
    const context = `A call of ${call.operation} ${what}`
    const name =
      errcode === null
        ? await judgeStatus(scene, reply, { ...provider, rule, appid })
        : judgeErrcode(reply, rule, provider)
    if (name === undefined) return errcode === null ? [] : findFailures({ context, reply })
    const known = provider.refused === undefined ? {} : { rule }
    return [{ name, context, expected, received: describeReply(reply), ...known }]
  }
  const isOfBoth = wrong.operation === undefined
  const name = wrong.name + (isOfBoth ? call.suffix : '')
  const title = `refuses a call ${what}${isExact ? ` with ${expected}` : ''}`
  const calls = rules[rule].step === 'path' ? otherPaths : [call.operation]
  const titleEnd = isOfBoth ? call.titleEnd : ''
  return [{ name, title: title + titleEnd, part: 'bytes', calls, writes: call.writes, run }]
}

/** Sends a wrong request; returns the reply, and the mini program that it was sent for, if known. */
async function sendWrong(
  scene: Scene,
  wrong: WrongRequest,
  { build }: CallOf,
): Promise<{ reply: RawReply; appid: string | undefined }> {
  const { given = authorised } = wrong
  const values: StateValues = given === null ? {} : await scene.reach(given, ['accessToken'])
  const { accessToken = '', appid } = values
  const request = makeWrong(wrong, build(accessToken), accessToken)
  const sent = new URLSearchParams(request.query).get('access_token') ?? ''
  if (wrong.rule === 'token-unknown' && sent === accessToken) {
    throw new CheckStop({ skipped: 'no other access token can be made of this one' })
  }
  // A token that is nearly the right one gives it away.
  scene.hide(sent)
  return { reply: await scene.send(request), appid }
}

type Told = NonNullable<WrongRequest['provider']>

/** What a provider is told that has to refuse with an errcode; undefined for nothing. */
function judgeErrcode(
  reply: RawReply,
  rule: RuleName,
  { taken, refused }: Told,
): ProviderFindingName | undefined {
  const errcode = readErrcode(reply)
  if (errcode === rules[rule].errcode) return undefined
  if (isSuccess(reply)) return taken
  // Every path may be somebody else's, who has pages.
  if (errcode !== null || rules[rule].step === 'path') return refused
  // A crash, or a page of a proxy, is no refusal, even where nobody knows the right one.
  const name = nameUnreadable(reply)
  return name === 'reply-not-json' || !isFailure(refused) ? name : refused
}

/**
 * What a provider is told that has to refuse with an HTTP status: of a success alone. What the fake
 * behind has refused must not come back as one.
 */
async function judgeStatus(
  scene: Scene,
  reply: RawReply,
  { taken, refused, rule, appid }: Told & { rule: RuleName; appid: string | undefined },
): Promise<ProviderFindingName | undefined> {
  if (!isSuccess(reply)) return undefined
  // A proxy that keeps a chunked request until it is whole sends it on with its length, as it may.
  const exchanges = appid === undefined ? [] : await scene.listExchanges(appid)
  return exchanges.some((exchange) => exchange.rule === rule) ? refused : taken
}

function isFailure(name: ProviderFindingName | undefined): boolean {
  return name !== undefined && readSeverity(providerFindings[name]) === 'failure'
}

async function askOutside(scene: Scene): Promise<ProviderFault[]> {
  const path = '/getValidIps'
  const query = toQuery(unknownCredentials.accessToken)
  const reply = await scene.send({ method: 'GET', path, query, body: null })
  if (reply.status === 404 && reply.body === '') return []
  const name = reply.status === 404 ? 'outside-path-body' : 'outside-path-not-404'
  const expected = 'HTTP 404 without a body'
  return [{ name, context: `A GET of ${path}`, expected, received: describeReply(reply) }]
}
