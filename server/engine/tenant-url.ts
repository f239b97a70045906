import type { MiniProgram, World } from '../wechat/world.ts'

const prefix = '/__mini-program/'

/**
 * The path prefix of the base URL of a mini program. All that comes through it belongs to that mini
 * program, whatever its token or path. Chosen: a feature of the fake.
 */
export function tenantPrefix(appid: string): string {
  return prefix + appid
}

/** A request path without the prefix, and the mini program that the prefix names. */
export interface TenantPath {
  readonly path: string
  readonly tenant: MiniProgram | null
}

/** Takes a path apart; a prefix that names no mini program stays, and the path is unknown. */
export function splitTenantPath(world: World, path: string): TenantPath {
  if (!path.startsWith(prefix)) return { path, tenant: null }
  const slash = path.indexOf('/', prefix.length)
  const end = slash === -1 ? path.length : slash
  const tenant = world.miniPrograms.get(path.slice(prefix.length, end)) ?? null
  return tenant === null ? { path, tenant } : { path: path.slice(end), tenant }
}
