import type { Context } from './context.ts'
import { readHeader } from './message.ts'

/** Says where a request without a token in the query may carry it instead: what was received. */
export function findMisplacedToken({ query, request }: Context): string {
  const { headers, body } = request
  if (readHeader(headers, 'authorization') !== undefined) return 'an Authorization header instead'
  if (new TextDecoder().decode(body).includes('access_token')) return 'an access_token in the body'
  if (/(^|&)(\w+_)?access_token=(&|$)/i.test(query)) return 'an empty token'
  const name = /(?:^|&)([^=&]*token[^=&]*)=/i.exec(query)?.[1]
  return name === undefined ? 'no token' : `a parameter named ${JSON.stringify(name)}`
}
