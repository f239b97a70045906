import type { Seed } from '../schemas/generated/types.ts'
import { composeEngine } from './compose-engine.ts'
import { noAddresses } from './control/addresses.ts'
import { createControl } from './control/control.ts'
import type { Engine } from './engine/engine.ts'
import type { FakeWeixin } from './face.ts'
import { createFakeWeixin } from './fake-weixin.ts'
import { createFront } from './http/front.ts'
import { createGateway } from './http/gateway.ts'
import { isLoopbackListener } from './http/loopback.ts'
import { openWaysIn } from './http/open-ways-in.ts'
import { resolveOptions, type FakeWeixinOptions } from './options.ts'
import { seedWorld } from './populate-world.ts'

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
 * Starts a fake whose world is what a seed file says; the seed's versions are added to the
 * options'. Throws `appid_taken`, `token_taken`, too.
 */
export async function startSeeded(options: FakeWeixinOptions, seed: Seed): Promise<StartedFake> {
  const extraVersions = [...(options.extraVersions ?? []), ...(seed.extraVersions ?? [])]
  const resolved = resolveOptions({ ...options, extraVersions })
  const engine = composeEngine(resolved)
  seedWorld(engine.world, engine.now(), seed)
  let addresses = noAddresses
  const control = createControl(engine, () => addresses)
  const controlToken = isLoopbackListener(resolved.host)
    ? null
    : (resolved.controlToken ?? crypto.randomUUID())
  const front = createFront(createGateway(engine, 'by node'), control, { token: controlToken })
  const { url, close, ...others } = await openWaysIn(front, resolved)
  addresses = others
  const address = { url, close, controlToken, ...others }
  return { engine, weixin: createFakeWeixin(engine, address, control) }
}
