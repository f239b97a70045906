import { interceptFetch } from './fetch.ts'
import { interceptNodeHttp } from './node-http.ts'
import type { InterceptTarget, Restore, RouteCall } from './route-call.ts'
import { interceptUndici } from './undici.ts'

/** The fakes of this process that are open, the newest first. */
const targets: InterceptTarget[] = []

const restores: Restore[] = []

/**
 * Leads the calls of this process to a fake. The process is patched once, by the first fake, and put
 * back when the last of them leaves: patches upon patches could be undone in one order only. Of
 * several fakes the newest is asked first, and what it allows goes to the next.
 */
export function patchProcess(target: InterceptTarget): Restore {
  targets.unshift(target)
  if (targets.length === 1) {
    restores.push(interceptFetch(route), interceptNodeHttp(route), interceptUndici(route))
  }
  return () => {
    const index = targets.indexOf(target)
    if (index === -1) return
    targets.splice(index, 1)
    if (targets.length > 0) return
    for (const restore of restores.splice(0).reverse()) restore()
  }
}

const route: RouteCall = (url) => {
  for (const target of targets) {
    const decision = target.route(url)
    if (decision !== 'pass') return { target, decision }
  }
  return undefined
}
