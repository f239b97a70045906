import {
  request as requestPlainly,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { request as requestSecurely } from 'node:https'
import type { Socket } from 'node:net'
import { weixinHost } from '../wechat/weixin-host.ts'
import { isLoopbackAddress, isLoopbackHost } from './loopback.ts'

/** What the forward proxy does with hosts other than WeChat's. */
export type OtherHosts = 'refuse' | 'pass'

/** Why the proxy does not serve a request. */
export interface ProxyRefusal {
  readonly message: string
  /** HTTP status; 403 by default. */
  readonly status?: number
}

/**
 * Answers requests in the absolute form (`GET http://host/path`), as clients send them to a proxy:
 * those to WeChat as if they had come directly, with `https:` as well, which older axios sends so.
 */
export function acceptAbsoluteForm(
  listener: RequestListener,
  otherHosts: OtherHosts,
): RequestListener {
  return (request, response) => {
    const target = request.url ?? '/'
    if (target.startsWith('/') || target === '*') {
      listener(request, response)
      return
    }
    const url = URL.canParse(target) ? new URL(target) : undefined
    const refusal = checkCaller(request.socket) ?? checkHost(request)
    if (refusal !== undefined) refuse(response, refusal)
    else if (url !== undefined && isOurHost(url.host, request.socket)) {
      request.url = `${url.pathname}${url.search}`
      listener(request, response)
    } else if (otherHosts === 'pass' && url !== undefined && /^https?:$/.test(url.protocol)) {
      passOn(url, request, response)
    } else refuse(response, describeOtherHost(target))
  }
}

/** The proxy serves callers of this machine alone: it is never an open one. */
export function checkCaller({ remoteAddress }: Socket): ProxyRefusal | undefined {
  if (isLoopbackAddress(remoteAddress)) return undefined
  return {
    message:
      `Failed to serve as a proxy: the caller's address ${String(remoteAddress)} is not of this machine. ` +
      'Expected a caller of this machine. Start a fake where the program runs.',
  }
}

/** Two hosts would let this proxy and the next server understand a request differently. */
function checkHost({ rawHeaders }: IncomingMessage): ProxyRefusal | undefined {
  const names = rawHeaders.filter((_, index) => index % 2 === 0)
  if (names.filter((name) => name.toLowerCase() === 'host').length < 2) return undefined
  return {
    status: 400,
    message: 'Failed to serve as a proxy: received two Host headers. Expected one. Send one.',
  }
}

/** Says which hosts the proxy serves, and how the others can be let through. */
export function describeOtherHost(target: string): ProxyRefusal {
  return {
    message:
      `Failed to reach ${target} through fake-weixin: it is not ${weixinHost}. ` +
      `Expected ${weixinHost}. Take the host out of the proxy (NO_PROXY), or let other hosts pass (--pass-other-hosts).`,
  }
}

/**
 * Whether a host, with or without its port, is WeChat's or the address that the caller called. Names
 * have no case, and may end in a dot.
 */
export function isOurHost(host: string, { localAddress, localPort }: Socket): boolean {
  const [, name = '', port] = /^(.*?)\.?(?::(\d+))?$/.exec(host.toLowerCase()) ?? []
  if (name === weixinHost) return port === undefined || port === '80' || port === '443'
  return port === String(localPort) && (isLoopbackHost(host) || name === localAddress)
}

function refuse(response: ServerResponse, { message, status = 403 }: ProxyRefusal): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${message}\n`)
}

/** Headers that are about one connection, and are not passed on to the next. */
const ownHeaders: readonly string[] = [
  'connection',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** Sends a request on to another host as it came, and its reply back. */
function passOn(url: URL, request: IncomingMessage, response: ServerResponse): void {
  const send = url.protocol === 'https:' ? requestSecurely : requestPlainly
  const isOwn = findOwnHeaders(request.headers.connection)
  const headers = {
    ...Object.fromEntries(Object.entries(request.headers).filter(([name]) => !isOwn(name))),
    // Not as the caller has it: the target is in the first line.
    host: url.host,
  }
  const isChunked = request.headers['transfer-encoding'] !== undefined
  // Else Node would write the body of a GET, or of a DELETE, without saying where it ends.
  const framing = isChunked ? { 'transfer-encoding': 'chunked' } : {}
  const sent = { method: request.method, headers: { ...headers, ...framing } }
  const onward = send(url, sent, (reply) => {
    try {
      const kept = filterHeaders(reply.rawHeaders, findOwnHeaders(reply.headers.connection))
      response.writeHead(reply.statusCode ?? 502, kept)
    } catch (error) {
      reply.destroy()
      refuseReply(response, url, error)
      return
    }
    reply.pipe(response)
    reply.on('error', () => response.destroy())
  })
  onward.on('error', (error) => {
    refuseReply(response, url, error)
  })
  response.on('close', () => onward.destroy())
  if (isChunked || request.headers['content-length'] !== undefined) request.pipe(onward)
  else onward.end()
}

/**
 * Which headers, in small letters, go no further: what is about one connection, what the Connection
 * header names, and what is meant for the proxy itself, a password among it.
 */
function findOwnHeaders(connection: string | undefined): (name: string) => boolean {
  const named = (connection ?? '').split(',').map((name) => name.trim().toLowerCase())
  const own = new Set([...ownHeaders, ...named])
  return (name) => name.startsWith('proxy-') || own.has(name)
}

function filterHeaders(raw: readonly string[], isOwn: (name: string) => boolean): string[] {
  const kept: string[] = []
  for (let index = 0; index < raw.length; index += 2) {
    const [name = '', value = ''] = raw.slice(index, index + 2)
    if (!isOwn(name.toLowerCase())) kept.push(name, value)
  }
  return kept
}

/** Says that another host cannot be reached, or gave a reply that cannot be passed on. */
function refuseReply(response: ServerResponse, { host }: URL, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const why = error instanceof Error ? error.message : String(error)
  response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`Failed to reach ${host} through fake-weixin: ${why}.\n`)
}
