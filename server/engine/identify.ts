import type { Context } from './context.ts'
import { parseBody } from './parse-body.ts'
import { readParameter, readParameters } from './query.ts'
import { routes } from './routes.ts'

const tokenParameters = ['access_token', 'component_access_token']

/**
 * Finds out, ahead of the steps, which operation a request is for and whom it belongs to, and
 * judges nothing: a fault hits right and wrong calls alike.
 */
export function identify(context: Context): void {
  const { world, query, request } = context
  context.route = routes.get(context.path) ?? null
  for (const name of tokenParameters) {
    context.token ??= world.tokens.get(readParameter(query, name) ?? '') ?? null
  }
  const fromQuery = context.route?.operation.input === 'query'
  const input = fromQuery ? readParameters(query) : parseBody(request.body)
  if (typeof input === 'object' && input !== null) context.input = input
}
