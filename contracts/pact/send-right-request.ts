import { operations } from '../../schemas/generated/operations.ts'
import type { Interaction } from '../interaction.ts'
import { fillPattern } from '../pattern.ts'

/** Sends the request of an interaction as a right client would, with its examples; waits for all. */
export async function sendRightRequest(
  url: string,
  { operation, request }: Interaction,
): Promise<void> {
  const { method, path } = operations[operation]
  const query = Object.entries(request.query)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(fillPattern(value)))}`)
    .join('&')
  const init =
    request.body === null
      ? { method }
      : {
          method,
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(fillPattern(request.body)),
        }
  const response = await fetch(`${url}${path}${query === '' ? '' : `?${query}`}`, init)
  await response.arrayBuffer()
}
