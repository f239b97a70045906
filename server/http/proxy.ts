import {
  request as openRequest,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
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
  front: RequestListener,
  otherHosts: OtherHosts,
): RequestListener {
  return (request, response) => {
    const target = request.url ?? '/'
    if (target.startsWith('/') || target === '*') {
      front(request, response)
      return
    }
    const url = URL.canParse(target) ? new URL(target) : undefined
    const refusal = checkCaller(request.socket)
    if (refusal !== undefined) refuse(response, refusal)
    else if (url !== undefined && isOurHost(url.host, request.socket)) {
      request.url = `${url.pathname}${url.search}`
      front(request, response)
    } else if (otherHosts === 'pass' && url?.protocol === 'http:') passOn(url, request, response)
    else refuse(response, describeOtherHost(target))
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

/** Whether a host, with or without its port, is WeChat's or the address that the caller called. */
export function isOurHost(host: string, { localPort }: Socket): boolean {
  if (host === weixinHost || host === `${weixinHost}:80` || host === `${weixinHost}:443`)
    return true
  return isLoopbackHost(host) && host.endsWith(`:${String(localPort)}`)
}

function refuse(response: ServerResponse, { message }: ProxyRefusal): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${message}\n`)
}

/** Sends a request on to another host as it came, and its reply back. */
function passOn(url: URL, request: IncomingMessage, response: ServerResponse): void {
  // What is meant for the proxy itself, a password among it, goes no further.
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !name.startsWith('proxy-')),
  )
  const onward = openRequest(url, { method: request.method, headers }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.rawHeaders)
    reply.pipe(response)
    reply.on('error', () => response.destroy())
  })
  onward.on('error', (error) => {
    if (response.headersSent) response.destroy()
    else {
      response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(`Failed to reach ${url.host} through fake-weixin: ${error.message}.\n`)
    }
  })
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}
