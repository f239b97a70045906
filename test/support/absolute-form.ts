import { sendHttp } from './send-http.ts'
import type { WireReply } from '#test/conformance/transport.ts'

/** Sends one request in the absolute form. */
export function sendAbsolute(
  proxyUrl: string | null,
  url: string,
  body = '{}',
): Promise<WireReply> {
  const headers = { 'Content-Type': 'application/json', 'Proxy-Authorization': 'Basic c2VjcmV0' }
  return sendHttp(proxyUrl ?? '', { method: 'POST', path: url, headers, body })
}
