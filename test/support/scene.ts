import type { ServerOptions } from '#schemas/generated/types.ts'
import { composeEngine } from '#server/fake/compose-engine.ts'
import type { Engine } from '#server/engine/engine.ts'
import type { JournalEntry } from '#server/engine/journal.ts'
import { resolveOptions } from '#server/fake/options.ts'
import { createMiniProgram } from '#server/wechat/mini-program.ts'
import { createPlatform } from '#server/wechat/platform.ts'
import type { MiniProgram, Platform } from '#server/wechat/world.ts'

/** A request as a test writes it. */
export interface SceneRequest {
  readonly method?: string
  readonly url: string
  readonly headers?: readonly string[]
  readonly body?: string | Uint8Array
}

/** An engine on a frozen clock, with a platform and its mini program. */
export interface Scene {
  readonly engine: Engine
  readonly platform: Platform
  readonly shop: MiniProgram
  readonly send: (request: SceneRequest) => JournalEntry
}

export const setPath = '/cgi-bin/wxopen/setweappsupportversion'
export const getPath = '/cgi-bin/wxopen/getweappsupportversion'

export function createScene(options: ServerOptions = {}): Scene {
  const engine = composeEngine(resolveOptions({ ...options, now: () => 1_700_000_000_000 }))
  const platform = createPlatform(engine.world)
  const shop = createMiniProgram(engine.world, platform, engine.now())
  return { engine, platform, shop, send: (request) => sendRequest(engine, request) }
}

/** Sends a request; its entry in the journal. */
export function sendRequest(engine: Engine, request: SceneRequest): JournalEntry {
  const { method = 'POST', url, headers = [], body = '' } = request
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  engine.handle({ method, url, headers, body: bytes })
  const last = engine.journal.entries().at(-1)
  if (last === undefined) throw new Error('no entry')
  return last
}

export function tokenOf({ authorizerToken }: MiniProgram): string {
  if (authorizerToken === null) throw new Error('no token')
  return authorizerToken.value
}
