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
    const refusal = checkCaller(request.socket)
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

function refuse(response: ServerResponse, { message }: ProxyRefusal): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
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
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => isPassedOn(name)),
  )
  const onward = send(url, { method: request.method, headers }, (reply) => {
    try {
      response.writeHead(reply.statusCode ?? 502, filterHeaders(reply.rawHeaders))
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
  request.pipe(onward)
}

/** What is meant for the proxy itself, a password among it, goes no further. */
function isPassedOn(name: string): boolean {
  return !name.startsWith('proxy-') && !ownHeaders.includes(name)
}

function filterHeaders(raw: readonly string[]): string[] {
  const kept: string[] = []
  for (let index = 0; index < raw.length; index += 2) {
    const [name = '', value = ''] = raw.slice(index, index + 2)
    if (isPassedOn(name.toLowerCase())) kept.push(name, value)
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
