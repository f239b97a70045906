import type { Seed } from '../schemas/generated/types.ts'
import { addMiniProgram, addPlatform, assertTokenFree } from './control/accounts.ts'
import { noAddresses } from './control/call.ts'
import { createControl } from './control/control.ts'
import type { Engine } from './engine/engine.ts'
import { composeEngine } from './fake/compose-engine.ts'
import type { FakeWeixin } from './fake/fake-weixin.ts'
import { createFakeWeixin } from './fake/local-fake.ts'
import { resolveOptions, type FakeWeixinOptions } from './fake/options.ts'
import { createGateway } from './http/gateway.ts'
import { isLoopbackListener } from './http/loopback.ts'
import { createRequestListener } from './http/request-listener.ts'
import { startServers } from './http/start-servers.ts'
import { issueToken } from './wechat/access-token.ts'
import type { World } from './wechat/world.ts'

/**
 * Starts a fake `api.weixin.qq.com` on a free port of this machine, with an empty world.
 *
 * Throws `invalid_options`, `port_in_use`, `listen_failed`. Close it when done.
 */
export async function startFakeWeixin(options: FakeWeixinOptions = {}): Promise<FakeWeixin> {
  const { weixin } = await startSeeded(options, {})
  return weixin
}

/** A running fake and what is behind it. */
export interface StartedFake {
  readonly weixin: FakeWeixin
  readonly engine: Engine
}

/**
 * Starts a fake whose world is what a seed file says. An option that is given here wins over the one
 * of the seed; extra versions are added up. Throws `appid_taken`, `token_taken`, too.
 */
export async function startSeeded(options: FakeWeixinOptions, seed: Seed): Promise<StartedFake> {
  const sources = [options, seed.options ?? {}, seed]
  const extraVersions = sources.flatMap((source) => source.extraVersions ?? [])
  const resolved = resolveOptions({ ...seed.options, ...options, extraVersions })
  const engine = composeEngine(resolved)
  seedWorld(engine.world, engine.now(), seed)
  let addresses = noAddresses
  const control = createControl(engine, () => addresses)
  const controlToken = isLoopbackListener(resolved.host)
    ? null
    : (resolved.controlToken ?? crypto.randomUUID())
  const listener = createRequestListener(createGateway(engine, 'by node'), control, {
    token: controlToken,
  })
  const { url, close, ...others } = await startServers(listener, resolved)
  addresses = others
  const address = { url, close, controlToken, ...others }
  return { engine, weixin: createFakeWeixin(engine, address, control) }
}

/**
 * Fills a world with what a seed file says, which has been checked against its schema; its options
 * are those of the engine and not looked at here. Throws `appid_taken`, `token_taken`.
 */
function seedWorld(world: World, now: number, seed: Seed): void {
  for (const { miniPrograms = [], accessTokens = [], ...options } of seed.platforms ?? []) {
    const platform = addPlatform(world, options)
    for (const { value, expiresIn } of accessTokens) {
      assertTokenFree(world, value)
      const token = issueToken(world, { kind: 'component', platform }, now, value)
      if (expiresIn !== undefined) token.expiresAt = now + expiresIn * 1000
    }
    for (const miniProgram of miniPrograms) addMiniProgram(world, now, miniProgram, platform)
  }
  for (const miniProgram of seed.miniPrograms ?? []) addMiniProgram(world, now, miniProgram)
}
