import type { Engine } from '../engine/engine.ts'
import { routes } from '../engine/routes.ts'
import { splitTenantPath } from '../engine/tenant-url.ts'
import { weixinHost } from '../wechat/weixin-host.ts'

/**
 * What happens to a call of WeChat's host that is no operation of the fake and has no canned reply:
 * `answer` it as WeChat answers a wrong path, let it `pass` to the real WeChat, or `fail` it in the
 * hands of its caller.
 */
export type OtherPaths = 'answer' | 'pass' | 'fail'

/** Says by its address what becomes of a call; all but WeChat's host passes untouched. */
export type JudgeCall = (url: URL) => OtherPaths

/** Whether a host, in lower case, is WeChat's; a dot may end it, as names of hosts do in full. */
export function isWeixinHost(host: string): boolean {
  return host === weixinHost || host === `${weixinHost}.`
}

/** The judge of the calls of this process. */
export function createJudge(engine: Engine, otherPaths: OtherPaths): JudgeCall {
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
