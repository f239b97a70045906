import type { Interaction } from '#contracts/interactions/interaction.ts'
import { fillPattern, type StateValues } from '#contracts/interactions/pattern.ts'
import { operations } from '#schemas/generated/operations.ts'
import { setUpGiven } from '#test/support/set-up-given.ts'
import { frozenNow, type Transport, type WireReply, type WireRequest } from './transport.ts'

/** Opens a fake of its own, which the caller closes, sets up the state and sends the request. */
export async function playInteraction(
  transport: Transport,
  interaction: Interaction,
): Promise<WireReply> {
  const way = await transport.open({ now: () => frozenNow })
  const values = await setUpGiven(way.weixin, interaction.given)
  return way.send(toWire(interaction, values))
}

/** The request of an interaction on the wire, with the credentials that its state gives. */
export function toWire({ operation, request }: Interaction, values: StateValues): WireRequest {
  const { method, path } = operations[operation]
  const query = Object.entries(request.query)
    .map(([name, pattern]) => `${name}=${encodeURIComponent(String(fillPattern(pattern, values)))}`)
    .join('&')
  if (request.body === null) return { method, path, query }
  return asPost({ path, query, body: JSON.stringify(fillPattern(request.body, values)) })
}

function asPost(call: { path: string; query: string; body: string }): WireRequest {
  return { ...call, method: 'POST', headers: { 'Content-Type': 'application/json' } }
}
