import { unknownCredentials } from '../../../fixtures/unknown-credentials.ts'
import { rules, type RuleName } from '../../../schemas/generated/rules.ts'
import { makeWrong, wrongRequestsOf, type WrongRequest } from '../../wrong-requests.ts'
import type { StateValues } from '../../interactions/pattern.ts'
import type { GivenState } from '../../interactions/provider-state.ts'
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

const authorised: GivenState = { state: 'authorised', params: {} }

/** What a provider has to refuse, and how. */
export const refusalChecks: readonly ProviderCheck[] = [
  ...callsOf.flatMap((call) =>
    wrongRequestsOf(call.operation).flatMap((wrong) => toChecks(wrong, call)),
  ),
  readCheck('outside-path', 'answers 404 to a path that WeChat does not have', refuseOutsidePath),
]

/** The check of a wrong request; none where a provider is told nothing of it. */
function toChecks(wrong: WrongRequest, call: CallOf): ProviderCheck[] {
  const { provider, rule, what } = wrong
  if (provider === null) return []
  const { refused, taken } = provider
  const expected = refused === undefined ? 'a refusal' : describeRefusal(rule)
  const run = async (scene: Scene): Promise<ProviderFault[]> => {
    const { reply, appid } = await sendWrong(scene, wrong, call)
    const context = `A call of ${call.operation} ${what}`
    const received = describeReply(reply)
    if (isRefusedBy(reply, rule)) return checkStatus(reply, rule, context)
    const name = (await isTaken(scene, rule, reply, appid)) ? taken : refused
    // A crash, or a page of a proxy, is no refusal, even where nobody knows the right one.
    if (isUnreadable(reply, rule) && !isFailure(name))
      return [{ name: nameUnreadable(reply), context, expected, received }]
    if (name === undefined) return []
    return [{ name, context, expected, received, rule }]
  }
  const isOfBoth = wrong.operation === undefined
  const name = wrong.name + (isOfBoth ? call.suffix : '')
  const title = `refuses a call ${what} with ${expected}${isOfBoth ? call.titleEnd : ''}`
  return [{ name, title, part: 'bytes', calls: [call.operation], writes: call.writes, run }]
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
  return { reply: await scene.send(makeWrong(wrong, build(accessToken), accessToken)), appid }
}

/** Whether a wrong request was taken for a right one, though its reply is not the right refusal. */
async function isTaken(
  scene: Scene,
  rule: RuleName,
  reply: RawReply,
  appid: string | undefined,
): Promise<boolean> {
  if (rules[rule].errcode !== null) return isSuccess(reply)
  // A proxy that keeps a chunked request until it is whole sends it on with its length, as it may.
  if (appid === undefined) return true
  const exchanges = await scene.listExchanges(appid)
  return !exchanges.some((exchange) => exchange.rule === rule)
}

function isRefusedBy(reply: RawReply, rule: RuleName): boolean {
  const { errcode, status } = rules[rule]
  if (errcode !== null) return readErrcode(reply) === errcode
  return reply.status === status && reply.body === ''
}

function isUnreadable(reply: RawReply, rule: RuleName): boolean {
  return rules[rule].errcode !== null && readErrcode(reply) === null
}

function isFailure(name: ProviderFindingName | undefined): boolean {
  return name !== undefined && readSeverity(providerFindings[name]) === 'failure'
}

function checkStatus(reply: RawReply, rule: RuleName, context: string): ProviderFault[] {
  const { status } = rules[rule]
  if (reply.status === status) return []
  const received = describeReply(reply)
  return [{ name: 'status-not-200', context, expected: `HTTP ${status}`, received }]
}

function describeRefusal(rule: RuleName): string {
  const { errcode, status } = rules[rule]
  return errcode === null ? `HTTP ${status} without a body` : `errcode ${errcode}`
}

async function refuseOutsidePath(scene: Scene): Promise<ProviderFault[]> {
  const path = '/getValidIps'
  const query = toQuery(unknownCredentials.accessToken)
  const reply = await scene.send({ method: 'GET', path, query, body: null })
  if (reply.status === 404 && reply.body === '') return []
  const name = reply.status === 404 ? 'outside-path-body' : 'outside-path-not-404'
  const expected = 'HTTP 404 without a body'
  return [{ name, context: `A GET of ${path}`, expected, received: describeReply(reply) }]
}
