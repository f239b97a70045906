import { findNearest } from '../../../schemas/find-nearest.ts'
import { isUnderGateway, isUnfakedPath } from '../../../schemas/known-paths.ts'
import { quote, Refusal } from '../../wechat/refusal.ts'
import type { Context } from '../context.ts'
import { readHeader } from '../message.ts'
import { routes } from '../routes.ts'

/** Refuses a chunked body without Content-Length, as the gateway does before anything else. */
export function checkChunkedBody({ request }: Context): Refusal | undefined {
  const { headers } = request
  const encoding = readHeader(headers, 'transfer-encoding')
  if (encoding === undefined || readHeader(headers, 'content-length') !== undefined)
    return undefined
  return new Refusal('chunked-body', { encoding: quote(encoding) })
}

/** Finds the operation of the path. */
export function checkPath(context: Context): Refusal | undefined {
  const { path } = context
  const route = routes.get(path)
  if (route !== undefined) {
    context.route = route
    return undefined
  }
  if (isUnfakedPath(path)) return new Refusal('path-not-faked', { path: quote(path) })
  return new Refusal(isUnderGateway(path) ? 'path-unknown' : 'path-outside', {
    nearest: findNearest(path, [...routes.keys()]),
    path: quote(path),
  })
}

/** Refuses any other method than the operation's. */
export function checkMethod({ request, route }: Context): Refusal | undefined {
  if (route === null || request.method === route.operation.method) return undefined
  const rule = route.operation.method === 'GET' ? 'method-not-get' : 'method-not-post'
  return new Refusal(rule, {
    path: route.operation.path,
    method: quote(request.method),
  })
}
