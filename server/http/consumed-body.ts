import type { IncomingMessage, ServerResponse } from 'node:http'

/** Whether somebody else, such as a body parser, has read the body before us. */
export function isBodyConsumed(request: IncomingMessage): boolean {
  return request.readableDidRead
}

/**
 * Answers at once with a usage error that names the remedy: the bytes are gone, and an empty body
 * and `{}` can no longer be told apart.
 */
export function refuseConsumedBody(response: ServerResponse): void {
  const message =
    'Failed to answer as WeChat: the body of the request was read before it reached fake-weixin, ' +
    'by a body parser such as express.json(). Expected the raw body. ' +
    'Mount createApp() before any body parser, or give the parser a path of its own.'
  const body = JSON.stringify({ error: { code: 'body_consumed', message } })
  response.writeHead(500, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
}
