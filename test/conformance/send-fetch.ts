import type { WireReply, WireRequest } from './transport.ts'

/** What all implementations of `fetch` have in common. */
export type AnyFetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: unknown; duplex?: 'half' },
) => Promise<Pick<Response, 'status' | 'headers' | 'text'>>

/** Sends a request to a base url by `fetch`. */
export async function sendFetch(
  fetch: AnyFetch,
  baseUrl: string,
  { method, path, query, headers = {}, body, chunked = false }: WireRequest,
): Promise<WireReply> {
  const url = `${baseUrl}${path}${query === undefined ? '' : `?${query}`}`
  const sent = writeBody(body, chunked)
  const reply = await fetch(url, { method, headers, ...sent })
  return {
    status: reply.status,
    headers: Object.fromEntries(reply.headers),
    body: await reply.text(),
  }
}

function writeBody(
  body: WireRequest['body'],
  chunked: boolean,
): { body?: unknown; duplex?: 'half' } {
  if (body === undefined || body.length === 0) return {}
  const bytes = Buffer.from(body)
  // Bytes, since fetch gives text a Content-Type of its own.
  if (!chunked) return { body: bytes }
  return { body: new Blob([bytes]).stream(), duplex: 'half' }
}
