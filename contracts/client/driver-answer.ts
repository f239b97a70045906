import { isJsonObject, parseJson } from '../json-object.ts'
import { ClientRaised, DriverError } from './driver-error.ts'

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
