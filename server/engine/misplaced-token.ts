import { quote } from '../wechat/refusal.ts'
import { phrase, type Phrase } from '../wechat/rules/say.ts'
import type { Context } from './context.ts'
import { readHeader } from './message.ts'

/** Says where a request without a token in the query may carry it instead: what was received. */
export function findMisplacedToken({ query, request }: Context): Phrase {
  const { headers, body } = request
  if (readHeader(headers, 'authorization') !== undefined) return phrase('tokenInAuthorization', {})
  if (new TextDecoder().decode(body).includes('access_token')) return phrase('tokenInBody', {})
  if (/(^|&)(\w+_)?access_token=(&|$)/i.test(query)) return phrase('emptyToken', {})
  const name = /(?:^|&)([^=&]*token[^=&]*)=/i.exec(query)?.[1]
  return name === undefined
    ? phrase('noToken', {})
    : phrase('tokenUnderName', { name: quote(name) })
}
