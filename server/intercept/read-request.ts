import type { EngineRequest } from '../engine/message.ts'

const encoder = new TextEncoder()

/**
 * Reads a request of the Fetch API as it would have stood on the wire: with the Content-Length that
 * a real call has, or chunked where its length is not known. `source` is the body as the caller gave
 * it, where that is known.
 */
export async function readFetchRequest(
  request: Request,
  url: URL,
  source?: unknown,
): Promise<EngineRequest> {
  const { method } = request
  const headers = ['host', url.host]
  for (const [name, value] of request.headers) headers.push(name, value)
  const body = await readBody(request, source)
  if (isEndless(source)) headers.push('transfer-encoding', 'chunked')
  else if (!request.headers.has('transfer-encoding') && (body.length > 0 || method === 'POST')) {
    headers.push('content-length', String(body.length))
  }
  return { method, url: `${url.pathname}${url.search}`, headers, body }
}

async function readBody(request: Request, source: unknown): Promise<Uint8Array> {
  // Reading a text back out of the request would cost more than all the rest.
  if (typeof source === 'string') return encoder.encode(source)
  if (request.body === null) return new Uint8Array()
  return new Uint8Array(await request.arrayBuffer())
}

/** Whether a body has no length before it ends, so that it goes out chunked. */
function isEndless(source: unknown): boolean {
  return typeof source === 'object' && source !== null && Symbol.asyncIterator in source
}
