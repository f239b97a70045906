import { listExchanges, type EvaluatedExchange } from './report.ts'

/** What a call must be like to count; every condition has to hold. */
export interface ReceivedConditions {
  /** How many such calls, exactly; at least one by default. */
  readonly times?: number
  /** Fields of the request; it may hold more. */
  readonly with?: Readonly<Record<string, unknown>>
  /** The errcode of the reply, 0 for a success. A refusal that is asserted so is allowed, too. */
  readonly errcode?: number
}

/** Whether an assertion holds, and the message for the other case. */
export interface Evaluation {
  readonly pass: boolean
  readonly message: string
  /** The ids of the refused exchanges that the assertion means. */
  readonly meant: readonly number[]
}

/** Evaluates whether the fake has received an operation, whatever it answered unless that is asked. */
export function evaluateReceived(
  exchanges: readonly EvaluatedExchange[],
  operation: string,
  conditions: ReceivedConditions = {},
): Evaluation {
  const { times, errcode, with: fields = {} } = conditions
  const calls = exchanges.filter((exchange) => exchange.operation === operation)
  const found = calls.filter(
    (call) =>
      isPartOf(fields, call.request ?? {}) && (errcode === undefined || call.errcode === errcode),
  )
  const pass = times === undefined ? found.length > 0 : found.length === times
  const words = describeConditions(conditions)
  return {
    pass,
    message:
      `Failed to find ${operation}${words} as often as expected: ${found.length} of ` +
      `${calls.length} calls of it match. Expected ${pass ? 'another number' : describeTimes(times)}.` +
      explainJournal(exchanges),
    meant: errcode === undefined || errcode === 0 ? [] : found.map(({ id }) => id),
  }
}

/** Evaluates whether the client has set this minimum version, and that it still is in force. */
export function evaluateSetVersion(
  exchanges: readonly EvaluatedExchange[],
  now: string,
  version: string,
): Evaluation {
  const isSet = exchanges.some(
    ({ operation, request, failedStep, faultId }) =>
      operation === 'setSupportVersion' &&
      isPartOf({ version }, request) &&
      (failedStep === null || faultId !== null),
  )
  const pass = isSet && now === version
  return {
    pass,
    message:
      `Failed to find the minimum version as expected: it is ${now}, ` +
      `${isSet ? 'and' : 'but'} the client has ${isSet ? '' : 'not '}set ${version}. ` +
      `Expected ${pass ? 'it not to be' : 'it to be'} set to ${version} by setSupportVersion.` +
      explainJournal(exchanges),
    meant: [],
  }
}

function describeTimes(times: number | undefined): string {
  if (times === undefined) return 'at least 1'
  return `exactly ${times}`
}

function describeConditions({ with: fields, errcode }: ReceivedConditions): string {
  const words = [
    ...(fields === undefined ? [] : [` with ${JSON.stringify(fields)}`]),
    ...(errcode === undefined ? [] : [` answered by errcode ${errcode}`]),
  ]
  return words.join(' and')
}

function explainJournal(exchanges: readonly EvaluatedExchange[]): string {
  return exchanges.length === 0
    ? '\n\nThe fake received no call of this mini program; check the url and the token of the client.'
    : `\n\nReceived:\n\n${listExchanges(exchanges)}`
}

/**
 * Whether all that is expected is in the value: objects may hold more than is named, arrays and
 * everything else must be equal. Asymmetric matchers of any runner (`expect.any(String)`) work.
 */
export function isPartOf(expected: unknown, received: unknown): boolean {
  if (isMatcher(expected)) return expected.asymmetricMatch(received)
  if (Array.isArray(expected)) {
    if (!Array.isArray(received) || received.length !== expected.length) return false
    const values: readonly unknown[] = received
    return expected.every((value, index) => isPartOf(value, values[index]))
  }
  if (!isObject(expected)) return Object.is(expected, received)
  return (
    isObject(received) &&
    Object.entries(expected).every(
      ([name, value]) => Object.hasOwn(received, name) && isPartOf(value, received[name]),
    )
  )
}

interface AsymmetricMatcher {
  asymmetricMatch: (received: unknown) => boolean
}

function isMatcher(value: unknown): value is AsymmetricMatcher {
  return isObject(value) && typeof value['asymmetricMatch'] === 'function'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
