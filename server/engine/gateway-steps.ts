import { quote, Refusal } from '../wechat/refusal.ts'
import type { Context } from './context.ts'
import { readHeader } from './message.ts'
import { routes } from './routes.ts'

/** Refuses a chunked body without Content-Length, as the gateway does before anything else. */
export function checkChunkedBody({ request }: Context): Refusal | undefined {
  const { headers } = request
  const encoding = readHeader(headers, 'transfer-encoding')
  if (encoding === undefined || readHeader(headers, 'content-length') !== undefined)
    return undefined
  return new Refusal('chunked-body', {
    expected: 'a Content-Length header',
    received: `Transfer-Encoding: ${encoding}`,
  })
}

/** Finds the operation of the path. */
export function checkPath(context: Context): Refusal | undefined {
  const { path } = context
  const route = routes.get(path)
  if (route !== undefined) {
    context.route = route
    return undefined
  }
  const known = path.startsWith('/cgi-bin/') || path.startsWith('/wxa/')
  return new Refusal(known ? 'path-unknown' : 'path-outside', {
    expected: `the path of an operation, such as ${nearestPath(path)}`,
    received: quote(path),
  })
}

/** Refuses any other method than the operation's. */
export function checkMethod({ request, route }: Context): Refusal | undefined {
  if (route === null || request.method === route.operation.method) return undefined
  const rule = route.operation.method === 'GET' ? 'method-not-get' : 'method-not-post'
  return new Refusal(rule, {
    expected: `${route.operation.method} ${route.operation.path}`,
    received: request.method,
  })
}

/** The known path that shares the longest ending with a misspelt one. */
function nearestPath(path: string): string {
  let nearest = ''
  let best = -1
  for (const known of routes.keys()) {
    const shared = countSharedEnding(path.toLowerCase(), known)
    if (shared > best) [nearest, best] = [known, shared]
  }
  return nearest
}

function countSharedEnding(a: string, b: string): number {
  let count = 0
  while (count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}
