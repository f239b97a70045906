import {
  operations,
  type OperationMessages,
  type OperationName,
} from '../../schemas/generated/operations.ts'
import { rules } from '../../schemas/generated/rules.ts'
import { createIssue, describeReceived, type Issue } from '../../schemas/issue.ts'
import { isJsonObject } from '../../schemas/json.ts'
import { findOperationName, isUnderGateway, isUnfakedPath } from '../../schemas/known-paths.ts'
import { isExact, type PactMessage } from './read-message.ts'

/** Whether a path is one that WeChat has, as far as is known, or is under one of its prefixes. */
export function isWeixinPath(path: string): boolean {
  return findOperation(path) !== undefined || isUnderGateway(path) || isUnfakedPath(path)
}

function findOperation(path: string): (typeof operations)[OperationName] | undefined {
  const name = findOperationName(path)
  return name && operations[name]
}

/** What is wrong with the method, the path or the status of a message; `at` is its path. */
export function lintLine(message: PactMessage, at: string): Issue[] {
  return [...message.lineRules].flatMap(([part, matchers]) =>
    isExact(matchers)
      ? []
      : [
          createIssue({
            path: `${at}.${part}`,
            rule: 'matcher',
            expected: `exactly ${JSON.stringify(message[part])}, without a matcher: WeChat has one ${part} here`,
            received: describeReceived(matchers.list),
          }),
        ],
  )
}

/**
 * What is wrong with a request that WeChat refuses before it looks at its fields; one whose reply
 * shows the refusal is about that. `at` is the path of the request.
 */
export function lintAsked(asked: PactMessage, answered: PactMessage, at: string): Issue[] {
  const { method, path, body } = asked
  const operation = findOperation(path)
  const methodRefusal = operation?.method === 'GET' ? 'method-not-get' : 'method-not-post'
  return [
    ...(operation === undefined || operation.method === method || refuses(answered, methodRefusal)
      ? []
      : [wrong(`${at}.method`, 'const', operation.method, methodRefusal, method)]),
    ...(Array.isArray(body) &&
    body.length === 0 &&
    isWeixinPath(path) &&
    !refuses(answered, 'body-array')
      ? [wrong(`${at}.body`, 'type', 'an object, {} if there is no field', 'body-array', body)]
      : []),
    ...(path === operations.setSupportVersion.path &&
    isJsonObject(body) &&
    body['version'] === undefined &&
    !refuses(answered, 'field-missing')
      ? [wrong(`${at}.body.version`, 'required', 'a version', 'field-missing', undefined)]
      : []),
  ]
}

type RefusalRule = 'method-not-get' | 'method-not-post' | 'body-array' | 'field-missing'

function refuses({ body }: PactMessage, rule: RefusalRule): boolean {
  return isJsonObject(body) && body['errcode'] === rules[rule].errcode
}

function wrong(
  path: string,
  rule: string,
  right: string,
  refusal: RefusalRule,
  value: unknown,
): Issue {
  return createIssue({
    path,
    rule,
    expected: `${right}, or a reply with the errcode ${rules[refusal].errcode}, by which WeChat refuses it`,
    received: describeReceived(value),
  })
}

/** The operations whose success has an errcode; that of the others has a token or a list. */
type WithErrcode = {
  [Name in OperationName]: OperationMessages[Name]['reply'] extends { errcode: 0 } ? Name : never
}[OperationName]

const withErrcode: Readonly<Record<WithErrcode, true>> = {
  setSupportVersion: true,
  getSupportVersion: true,
  startPushTicket: true,
  clearQuota: true,
}

/** Without an errcode a reply does not say whether it is a success; `at` is the path of the response. */
export function lintAnswer(asked: PactMessage, answered: PactMessage, at: string): Issue[] {
  const { hasBody, body, status, isBytes } = answered
  const names = Object.keys(withErrcode) as WithErrcode[]
  if (!names.some((name) => operations[name].path === asked.path)) return []
  // What is no reply of WeChat, but of something on the way to it, has no errcode.
  if (status !== 200) return []
  // No body, bytes and `{}` are refused for what they are.
  if (!hasBody || isBytes || (isJsonObject(body) && Object.keys(body).length === 0)) return []
  if (isJsonObject(body) && body['errcode'] !== undefined) return []
  return [
    createIssue({
      path: `${at}.body.errcode`,
      rule: 'required',
      expected: 'the errcode, 0 for a success: a refusal has HTTP 200 too, and could match',
      received: describeReceived(undefined),
    }),
  ]
}
