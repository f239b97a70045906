import { isJsonObject, parseJson } from '../../../schemas/json.ts'
import type { ClientCall } from '../client.ts'

/** What a driver says of its client. */
export type DriverAnswer =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'raised'; readonly error: ClientRaised }

/**
 * Finds the answer in what a driver wrote to standard output: the one line that is a JSON object
 * with `returned` or `raised`. Other lines may stand around it, as clients print things. Throws a
 * {@link DriverError} if there is no such line, a second one, or one that is cut off or wrong.
 */
export function parseDriverAnswer(stdout: string): DriverAnswer {
  const answers = stdout.split('\n').flatMap((line) => parseLine(line.trim()))
  const [answer, second] = answers
  if (answer === undefined) {
    throw answerError(`it printed no answer; standard output was ${quote(stdout)}`)
  }
  if (second !== undefined) {
    throw answerError(`it printed ${answers.length} answers; standard output was ${quote(stdout)}`)
  }
  return answer
}

function parseLine(line: string): DriverAnswer[] {
  if (!line.startsWith('{')) return []
  const value = parseJson(line)
  // A line that was meant as an answer is never passed over.
  if (value === undefined && /^\{\s*"(returned|raised)"/.test(line)) {
    throw answerError(`its answer is no JSON: ${quote(line)}`)
  }
  if (!isJsonObject(value)) return []
  const hasReturned = Object.hasOwn(value, 'returned')
  const hasRaised = Object.hasOwn(value, 'raised')
  if (hasReturned && hasRaised) throw answerError(`its answer is both: ${quote(line)}`)
  if (hasReturned) return [{ kind: 'returned', value: value['returned'] }]
  return hasRaised ? [{ kind: 'raised', error: parseRaised(value['raised'], line) }] : []
}

function parseRaised(raised: unknown, line: string): ClientRaised {
  if (!isJsonObject(raised)) throw answerError(`"raised" has to be an object: ${quote(line)}`)
  const { errcode = null, message = '' } = raised
  if (errcode !== null && !Number.isInteger(errcode)) {
    throw answerError(`"errcode" has to be a whole number, or omitted: ${quote(line)}`)
  }
  if (typeof message !== 'string') throw answerError(`"message" has to be text: ${quote(line)}`)
  return new ClientRaised(message, typeof errcode === 'number' ? errcode : undefined)
}

function answerError(reason: string): DriverError {
  return new DriverError(
    'answer',
    `Failed to read the answer of the driver: ${reason}. Expected one line on standard output, ` +
      '{"returned": ...} or {"raised": {"errcode": 40001, "message": "..."}}. ' +
      'Print it once, in both cases; docs/client-drivers.md describes it.',
  )
}

const longestQuote = 400

function quote(text: string): string {
  const short = text.length > longestQuote ? `${text.slice(0, longestQuote)}...` : text
  return text.trim() === '' ? 'empty' : JSON.stringify(short)
}

/** What a driver is to do: an operation, with the version to set if there is one. */
export type DriverTask =
  | { readonly operation: 'getSupportVersion'; readonly call: ClientCall }
  | {
      readonly operation: 'setSupportVersion'
      readonly call: ClientCall & { readonly version: string }
    }

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

// Calls of loopback must not leave the machine by the proxy of a CI server.
const loopback = ['127.0.0.1', 'localhost', '::1']

/**
 * The environment of a driver: that of this process, what the driver is to do, and loopback among
 * the hosts that are called without a proxy. Secrets go this way alone, since the arguments of a
 * process can be seen by everybody on the machine.
 */
export function buildDriverEnvironment(task: DriverTask, parent: Environment): Environment {
  const { call, operation } = task
  return {
    ...parent,
    NO_PROXY: extendNoProxy(parent['NO_PROXY']),
    no_proxy: extendNoProxy(parent['no_proxy']),
    FAKE_WEIXIN_URL: call.baseUrl,
    FAKE_WEIXIN_OPERATION: operation,
    FAKE_WEIXIN_ACCESS_TOKEN: call.accessToken,
    // Undefined takes one away that this process was given.
    FAKE_WEIXIN_VERSION: operation === 'setSupportVersion' ? call.version : undefined,
    FAKE_WEIXIN_APPID: call.appid,
    FAKE_WEIXIN_SECRET: call.secret,
    FAKE_WEIXIN_REFRESH_TOKEN: call.refreshToken,
    FAKE_WEIXIN_COMPONENT_APPID: call.componentAppid,
    FAKE_WEIXIN_COMPONENT_SECRET: call.componentSecret,
    FAKE_WEIXIN_TICKET: call.ticket,
  }
}

function extendNoProxy(hosts = ''): string {
  const known = hosts.split(',').map((host) => host.trim())
  const named = known.filter((host) => host !== '')
  return [...named, ...loopback.filter((host) => !named.includes(host))].join(',')
}

/** How a driver broke its protocol. */
type DriverProblem =
  /** The command could not be started. */
  | 'start'
  /** It ended with an exit code that is not 0, or by a signal. */
  | 'exit'
  /** It did not say, in one line, what the client returned or raised. */
  | 'answer'
  /** It was stopped, since it wrote too much. */
  | 'flood'
  /** It was stopped, since it took too long. */
  | 'late'
  /** It was stopped, or not started, since nobody wants to know any more. */
  | 'closed'

/**
 * A driver that did not do its part: nothing is known of the client that it drives. Never what the
 * client raised; that is a {@link ClientRaised}.
 */
export class DriverError extends Error {
  override readonly name = 'DriverError'
  readonly problem: DriverProblem

  /** `message` says what the driver did, with the exit code and the end of its standard error. */
  constructor(problem: DriverProblem, message: string) {
    super(message)
    this.problem = problem
  }
}

/** What a client raised, as its driver told it. */
export class ClientRaised extends Error {
  override readonly name = 'ClientRaised'
  /** WeChat's errcode; undefined where the client has none. */
  readonly errcode: number | undefined

  /** `message` is the client's own. */
  constructor(message: string, errcode: number | undefined) {
    super(message)
    this.errcode = errcode
  }
}
