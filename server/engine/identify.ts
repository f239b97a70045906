import type { Claim, Context } from './context.ts'
import { parseBody } from './parse-body.ts'
import { readParameter, readParameters } from './query.ts'
import { routes } from './routes.ts'

const tokenParameters = ['access_token', 'component_access_token']

/**
 * Finds out which operation a request is for and whom it belongs to, and judges nothing: a fault
 * hits right and wrong calls alike, and a refused one belongs to somebody all the same.
 */
export function identify(context: Context): Claim {
  context.claim ??= readClaim(context)
  return context.claim
}

function readClaim({ world, query, path, request }: Context): Claim {
  const route = routes.get(path) ?? null
  const token = tokenParameters
    .map((name) => world.tokens.get(readParameter(query, name) ?? ''))
    .find((found) => found !== undefined)
  const fromQuery = route?.operation.input === 'query'
  const input = fromQuery ? readParameters(query) : parseBody(request.body)
  return { route, token: token ?? null, input }
}
