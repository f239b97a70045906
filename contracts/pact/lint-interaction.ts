import { operations, secretFields } from '../../schemas/generated/operations.ts'
import { findOperationName } from '../../schemas/known-paths.ts'
import { createIssue, describeReceived, type Issue } from '../../schemas/issue.ts'
import { isJsonObject } from '../../schemas/json.ts'
import { lintAnswer, lintAsked, lintLine } from './lint-weixin.ts'
import { lintBody, lintReply, lintVersion } from './lint-body.ts'
import type { PactInteraction } from './pact-file.ts'
import { readMessage, refuseEmpty, type PactMessage } from './read-message.ts'

/** The versions of the format that differ in how a message is written down. */
export type PactFormat = 'V2' | 'V3' | 'V4'

/** What is wrong with one interaction of a Pact; `at` is its path. */
export function lintInteraction(
  { request, response, pending }: PactInteraction,
  format: PactFormat,
  at: string,
): Issue[] {
  const asked = readMessage(request, format)
  const answered = readMessage(response, format)
  return [
    ...(pending === true
      ? [issue(`${at}.pending`, 'pending', 'false: a pending one may fail', true)]
      : []),
    ...lintLine(asked, `${at}.request`),
    ...lintLine(answered, `${at}.response`),
    ...lintAsked(asked, answered, `${at}.request`),
    ...lintAnswer(asked, answered, `${at}.response`),
    ...lintQuery(asked, `${at}.request.query`),
    ...lintToken(asked, answered, `${at}.request.query`),
    ...lintRequestBody(asked, `${at}.request`),
    ...lintResponseBody(answered, `${at}.response`),
    ...lintEncoding(asked, `${at}.request`),
    ...lintEncoding(answered, `${at}.response`),
    ...lintBody(asked, `${at}.request.body`),
    ...lintBody(answered, `${at}.response.body`),
    ...lintReply(answered, `${at}.response.body`),
    ...(asked.path === operations.setSupportVersion.path
      ? lintVersion(asked, `${at}.request.body`)
      : []),
  ]
}

function lintQuery({ query }: PactMessage, at: string): Issue[] {
  return [...query].flatMap(([name, { values, matchers }]) => {
    if (!secretFields.has(name)) return []
    if (values.length !== 1) return [issue(`${at}.${name}`, 'maxItems', 'one value', values)]
    if (refuseEmpty(matchers)) return []
    return [
      createIssue({
        path: `${at}.${name}`,
        rule: 'secret',
        expected: 'a regex that refuses the empty text',
        received: matchers.list.length === 0 ? 'an exact value' : describeReceived(matchers.list),
      }),
    ]
  })
}

/** A right call brings a token; one that shows what happens without (41001) is about that. */
function lintToken(
  { method, path, query }: PactMessage,
  { body }: PactMessage,
  at: string,
): Issue[] {
  const name = findOperationName(path)
  const operation = name && operations[name]
  const names: readonly string[] = operation?.tokenParameters ?? []
  if (operation?.method !== method || names.length === 0) return []
  if (names.some((name) => query.has(name))) return []
  if (isJsonObject(body) && body['errcode'] === 41001) return []
  const expected = `${names.join(' or ')}: a mock server would take a client that sends none`
  return [issue(`${at}.${names[0] ?? ''}`, 'required', expected, undefined)]
}

function lintRequestBody({ method, hasBody, headers }: PactMessage, at: string): Issue[] {
  if (hasBody && !headers.has('content-type')) {
    const expected = 'a Content-Type: without it the verifier of Pact hangs'
    return [issue(`${at}.headers`, 'required', expected, undefined)]
  }
  if (hasBody || !['POST', 'PUT', 'PATCH'].includes(method)) return []
  return [issue(`${at}.body`, 'required', 'a body: without one Pact takes any', undefined)]
}

function lintResponseBody({ hasBody, body }: PactMessage, at: string): Issue[] {
  if (!hasBody)
    return [issue(`${at}.body`, 'required', 'a body: without one Pact takes any', undefined)]
  if (!isJsonObject(body) || Object.keys(body).length > 0) return []
  return [issue(`${at}.body`, 'minProperties', 'a field: without one Pact takes any object', body)]
}

/** `body(type, buffer)`: of a request it never matches `{}`, of a response only its type is checked. */
function lintEncoding({ isBytes }: PactMessage, at: string): Issue[] {
  if (!isBytes) return []
  const expected = 'JSON, as of jsonBody(): Pact compares no other'
  return [createIssue({ path: `${at}.body`, rule: 'encoded', expected, received: 'bytes' })]
}

function issue(path: string, rule: string, expected: string, value: unknown): Issue {
  return createIssue({ path, rule, expected, received: describeReceived(value) })
}
