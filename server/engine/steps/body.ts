import { quote, quoteBody, Refusal } from '../../wechat/refusal.ts'
import { phrase, type Phrase } from '../../wechat/rules/say.ts'
import type { Context } from '../context.ts'
import { readHeader } from '../message.ts'
import { decodeUtf8, parseJson, readParameters } from '../read-fields.ts'

/** Bytes. A transport need not read more than one byte beyond. */
export const largestBody = 1024 * 1024

/** Refuses an empty body, and one that is larger than the fake keeps. */
export function checkBodyPresent({ route, request }: Context): Refusal | undefined {
  if (route === null || route.operation.input === 'query') return undefined
  const { length } = request.body
  if (length === 0) {
    return new Refusal('body-empty', {})
  }
  return length > largestBody ? new Refusal('body-too-large', { limit: largestBody }) : undefined
}

/** Reads the body as a JSON object, or the query of an operation that has no body. */
export function checkBodyParses(context: Context): Refusal | undefined {
  const { route, request } = context
  if (route === null) return undefined
  if (route.operation.input === 'query') {
    context.input = readParameters(context.query)
    return undefined
  }
  const text = decodeUtf8(request.body)
  if (text === undefined) return new Refusal('body-not-utf8', { found: findEncoding(context) })
  context.text = text
  const value = parseJson(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    context.input = value
    return undefined
  }
  return new Refusal(nameBodyFault(text, value), { body: quoteBody(text) })
}

type BodyFault =
  'body-array' | 'body-null' | 'body-scalar' | 'body-bom' | 'body-form' | 'body-not-json'

function nameBodyFault(text: string, value: unknown): BodyFault {
  if (Array.isArray(value)) return 'body-array'
  if (value === null) return 'body-null'
  if (value !== undefined) return 'body-scalar'
  if (text.startsWith('\uFEFF')) return 'body-bom'
  return /^(--|[\w.%+-]+=)/.test(text) ? 'body-form' : 'body-not-json'
}

function findEncoding({ request }: Context): Phrase {
  const encoding = readHeader(request.headers, 'content-encoding')
  return encoding === undefined
    ? phrase('notUtf8', {})
    : phrase('encodedBody', { encoding: quote(encoding) })
}
