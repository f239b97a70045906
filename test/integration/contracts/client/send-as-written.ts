import { request as startRequest } from 'node:http'
import type { ClientCall } from '#contracts/client/client.ts'
import { giveUpAfter, giveUpSignal, type WireReply } from '#test/support/right-client.ts'

/** A request to the byte, and how its reply is looked at. */
export interface WrittenRequest {
  readonly method?: string
  /** Under `/cgi-bin/wxopen`; `/..` leads out of it. */
  readonly path: string
  readonly query?: (token: string) => string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
  readonly chunked?: boolean
  /** Milliseconds; 0 for never. */
  readonly giveUpAfter?: number
  /** Throws for a text that the client cannot read. */
  readonly check?: (text: string) => void
  /** What the Content-Type of the reply has to contain. */
  readonly type?: string
}

/** Sends exactly what it is given, and parses the reply. */
export function sendAsWritten(call: ClientCall, written: WrittenRequest): Promise<WireReply> {
  const { method = 'POST', path, body, chunked = false } = written
  const query = written.query ?? ((token) => `?access_token=${encodeURIComponent(token)}`)
  const { host, pathname } = new URL(call.baseUrl)
  const [hostname, port] = host.split(':')
  const folder = path.startsWith('/../') ? '' : '/cgi-bin/wxopen'
  const target = `${pathname.replace(/\/$/, '')}${folder}${path.replace('/..', '')}`
  const type = written.headers ?? { 'Content-Type': 'application/json' }
  const length = chunked || method === 'GET' ? {} : { 'Content-Length': Buffer.byteLength(body) }
  const patience = written.giveUpAfter ?? giveUpAfter
  return new Promise((resolve, reject) => {
    const sent = startRequest(
      {
        hostname,
        port,
        method,
        path: `${target}${query(call.accessToken)}`,
        headers: { ...type, ...length },
        agent: false,
        ...(patience === 0 ? {} : { signal: giveUpSignal(patience) }),
      },
      (response) => {
        const pieces: Buffer[] = []
        response.on('error', reject)
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () => {
          try {
            if (!String(response.headers['content-type']).includes(written.type ?? '')) {
              throw new Error(`Unknown type ${String(response.headers['content-type'])}`)
            }
            const text = Buffer.concat(pieces).toString()
            written.check?.(text)
            resolve(JSON.parse(text) as WireReply)
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)))
          }
        })
      },
    )
    sent.on('error', reject)
    if (body !== '' && chunked) sent.write('')
    sent.end(method === 'GET' ? undefined : body)
  })
}
