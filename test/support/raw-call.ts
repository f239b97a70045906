import { connect } from 'node:net'
import type { Duplex } from 'node:stream'

/** What a socket saw of one reply. */
export interface RawOutcome {
  /** `open`: the connection was still there; `closed` by FIN; `reset` by RST. */
  end: 'open' | 'closed' | 'reset'
  /** HTTP status, 0 when not even that came. */
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
  /** In how many pieces the bytes arrived. */
  pieces: number
  /** Milliseconds until the first byte. */
  waited: number
}

/** Opens a connection to the host and port of a url. */
export type OpenConnection = (url: URL) => Duplex | Promise<Duplex>

const openPlainly: OpenConnection = ({ hostname, port }) => connect(Number(port), hostname)

/**
 * Posts JSON over a connection of its own and watches it until the reply is complete, the connection
 * ends, or `until` resolves.
 */
export async function callRaw(
  address: string,
  body: string,
  { until, open = openPlainly }: { until?: Promise<unknown>; open?: OpenConnection } = {},
): Promise<RawOutcome> {
  const url = new URL(address)
  const { hostname, pathname, search } = url
  const socket = await open(url)
  return new Promise((resolve) => {
    const started = performance.now()
    let received = ''
    let pieces = 0
    let waited = 0
    const finish = (end: RawOutcome['end']): void => {
      socket.destroy()
      resolve({ end, pieces, waited, ...parseReply(received) })
    }
    const giveUp = (): void => {
      finish('open')
    }
    void until?.then(giveUp)
    socket.on('data', (chunk: Buffer) => {
      if (pieces === 0) waited = performance.now() - started
      pieces += 1
      received += chunk.toString('latin1')
      if (isComplete(received)) giveUp()
    })
    socket.on('end', () => {
      finish('closed')
    })
    socket.on('error', () => {
      finish('reset')
    })
    socket.write(
      `POST ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
  })
}

function isComplete(text: string): boolean {
  const { headers, body } = parseReply(text)
  return Buffer.byteLength(body) === Number(headers['content-length'] ?? Infinity)
}

function parseReply(text: string): Pick<RawOutcome, 'status' | 'headers' | 'body'> {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => {
    const mark = line.indexOf(':')
    return [line.slice(0, mark).toLowerCase(), line.slice(mark + 1).trim()]
  })
  return {
    status: Number(statusLine.split(' ')[1] ?? 0),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.from(rest.join('\r\n\r\n'), 'latin1').toString('utf8'),
  }
}
