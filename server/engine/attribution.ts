import type { Context } from './context.ts'
import { readText } from './read-text.ts'

/** The account that an exchange belongs to. */
export interface Attribution {
  readonly appid: string | null
  readonly componentAppid: string | null
}

const nobody: Attribution = { appid: null, componentAppid: null }

/**
 * Whose exchange it is: the mini program's whose url it came through, else the token's owner, else
 * the account that the fields name (a call that asks for a token has none yet).
 */
export function attribute(context: Context): Attribution {
  const { tenant, token, world, input } = context
  if (tenant !== null) return ofMiniProgram(tenant.appid, tenant.platform.componentAppid)
  if (token !== null) {
    const { owner } = token
    return owner.kind === 'component'
      ? { appid: null, componentAppid: owner.platform.componentAppid }
      : ofMiniProgram(owner.miniProgram.appid, owner.miniProgram.platform.componentAppid)
  }
  const platform = world.platforms.get(readText(input, 'component_appid'))
  if (platform !== undefined) return { appid: null, componentAppid: platform.componentAppid }
  const miniProgram = world.miniPrograms.get(readText(input, 'appid'))
  return miniProgram === undefined
    ? nobody
    : ofMiniProgram(miniProgram.appid, miniProgram.platform.componentAppid)
}

function ofMiniProgram(appid: string, componentAppid: string): Attribution {
  return { appid, componentAppid }
}
