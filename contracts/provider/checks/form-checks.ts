import { unknownCredentials } from '../../../fixtures/unknown-credentials.ts'
import { describeReceived } from '../../../schemas/issue.ts'
import { CheckStop } from '../../verification/check.ts'
import type { ProviderCheck, Scene } from '../provider-check.ts'
import type { ProviderFault } from '../provider-findings.ts'
import type { RawReply } from '../send-raw.ts'
import { callsOf, describeReply, parseReply, readErrcode, type CallOf } from './calls.ts'

/** One reply, and what brought it. */
interface Sample {
  readonly context: string
  readonly reply: RawReply
}

/** How every reply is written, whatever it says. */
export const formChecks: readonly ProviderCheck[] = callsOf.flatMap(holdAll)

function holdAll(call: CallOf): ProviderCheck[] {
  const hold = (...law: Law): ProviderCheck => holdReplies(call, ...law)
  return [
    hold('reply-status', 'answers with HTTP status 200, refusals too', ({ reply }) =>
      reply.status === 200
        ? null
        : fault('status-not-200', 'HTTP status 200', describeReply(reply)),
    ),
    hold('reply-content-type', 'answers with the Content-Type of WeChat', checkContentType),
    hold('reply-content-length', 'answers with a Content-Length', ({ reply }) =>
      reply.headers['content-length'] === undefined
        ? fault('content-length-missing', 'Content-Length', JSON.stringify(reply.headers))
        : null,
    ),
    hold('reply-compact', 'writes compact JSON', ({ reply, context }) => {
      const compact = JSON.stringify(parseReply(reply, context))
      const { body } = reply
      // Numbers and escapes have several spellings; white space outside of texts has none here.
      return stripTexts(body.trim()).search(/\s/) === -1
        ? null
        : fault('json-not-compact', JSON.stringify(compact), JSON.stringify(body))
    }),
    hold('reply-end', 'ends a reply with the JSON', ({ reply }) =>
      reply.body === reply.body.trim()
        ? null
        : fault('newline-at-end', JSON.stringify(reply.body.trim()), JSON.stringify(reply.body)),
    ),
    hold('reply-key-order', 'begins a reply with errcode and errmsg', ({ reply, context }) => {
      const keys = Object.keys(parseReply(reply, context)).slice(0, 2).join(', ')
      return keys === 'errcode, errmsg' ? null : fault('errcode-not-first', 'errcode, errmsg', keys)
    }),
    hold('reply-errcode', 'writes errcode as a number', ({ reply, context }) => {
      const { errcode } = parseReply(reply, context)
      return typeof errcode === 'number'
        ? null
        : fault('errcode-not-number', 'a number', describeReceived(errcode))
    }),
    hold('reply-rid', 'ends the errmsg of a refusal in a request id', checkRid),
    hold('reply-refusal', 'answers nothing but errcode and errmsg on a refusal', checkBare),
  ]
}

/** What a reply is held to: the name of the check, its title, and what is wrong with a reply. */
type Law = readonly [
  name: string,
  title: string,
  evaluate: (sample: Sample) => Omit<ProviderFault, 'context'> | null,
]

/** A check of one law over a success and two refusals. */
function holdReplies(call: CallOf, ...[name, title, evaluate]: Law): ProviderCheck {
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

function checkContentType({ reply }: Sample): Omit<ProviderFault, 'context'> | null {
  const type = reply.headers['content-type'] ?? 'none'
  const expected = 'application/json; encoding=utf-8'
  if (type === expected) return null
  const isJson = /^application\/json\s*(;|$)/i.test(type)
  return fault(isJson ? 'content-type-differs' : 'content-type-not-json', expected, type)
}

function checkRid({ reply, context }: Sample): Omit<ProviderFault, 'context'> | null {
  const json = parseReply(reply, context)
  const errmsg = String(json['errmsg'])
  const errcode = readErrcode(reply)
  // Another check tells that it is missing.
  if (errcode === null) return null
  if (errcode === 0) {
    return errmsg === 'ok' ? null : fault('rid-on-success', 'ok', errmsg)
  }
  return / rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/.test(errmsg)
    ? null
    : fault('rid-missing', `${errmsg} rid: 69b8a2af-04d2c1b6-3a5e7f10`, errmsg)
}

function checkBare({ reply, context }: Sample): Omit<ProviderFault, 'context'> | null {
  const json = parseReply(reply, context)
  if ((readErrcode(reply) ?? 0) === 0) return null
  const more = Object.keys(json).filter((key) => key !== 'errcode' && key !== 'errmsg')
  return more.length === 0
    ? null
    : fault('refusal-not-bare', 'errcode and errmsg alone', more.join(', '))
}

function fault(
  name: ProviderFault['name'],
  expected: string,
  received: string,
): Omit<ProviderFault, 'context'> {
  return { name, expected, received }
}

function stripTexts(json: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
}
