import type { Engine } from '../engine/engine.ts'
import type { EngineReply, EngineRequest } from '../engine/message.ts'
import { routes } from '../engine/routes.ts'
import { splitTenantPath } from '../engine/tenant-url.ts'
import { weixinHost } from '../wechat/weixin-host.ts'

/**
 * What happens to a call of WeChat's host that is no operation of the fake and has no canned reply:
 * `answer` it as WeChat answers a wrong path, `pass` it to the real WeChat, or `fail` it, so that its
 * caller gets an error.
 */
export type OtherPaths = 'answer' | 'pass' | 'fail'

/** Returns what happens to a call of this URL; calls of other hosts pass unchanged. */
type RouteByPolicy = (url: URL) => OtherPaths

/** What the in-process transports have in common. */
export interface InterceptTarget {
  readonly route: RouteByPolicy
  readonly handle: (request: EngineRequest) => EngineReply
  /** Aborts when the fake is closed. */
  readonly closed: AbortSignal
}

/** A call that does not go to the network: the fake that accepts it, and what happens to it. */
export interface RoutedCall {
  readonly target: InterceptTarget
  readonly decision: 'answer' | 'fail'
}

/** Returns which fake accepts a call of this URL; `undefined` if the call goes to the network. */
export type RouteCall = (url: URL) => RoutedCall | undefined

/** Puts back what a transport had patched; calls on their way are still answered. */
export type Restore = () => void

/** Whether a host, in lower case, is WeChat's; a dot may end it, as names of hosts do in full. */
export function isWeixinHost(host: string): boolean {
  return host === weixinHost || host === `${weixinHost}.`
}

/** Routes the calls of this process: to the fake, past it, or to an error. */
export function createRouter(engine: Engine, otherPaths: OtherPaths): RouteByPolicy {
  const isKnown = (url: URL): boolean => {
    const { path } = splitTenantPath(engine.world, url.pathname)
    return routes.has(path) || engine.replies.list({}).some((reply) => reply.path === path)
  }
  return (url) => {
    if (!isWeixinHost(url.host)) return 'pass'
    return otherPaths === 'answer' || isKnown(url) ? 'answer' : otherPaths
  }
}

/** What a caller gets whose call the policy `fail` stops. */
export function createUnfakedCall(method: string, { pathname }: URL): Error {
  return new Error(
    `Failed to call ${method} ${pathname}: fake-weixin does not fake it. ` +
      'Expected an operation of the fake, or a path with a canned reply. ' +
      "Add one with addReply(), or set otherPaths to 'answer' or 'pass'.",
  )
}
