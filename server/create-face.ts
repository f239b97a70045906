import { controlScope } from './control-scope.ts'
import type { Addresses } from './control/addresses.ts'
import type { ControlPort } from './control/port.ts'
import type { FakeWeixin } from './face.ts'
import { createFakeMiniProgram } from './fake-mini-program.ts'
import { createFakePlatform } from './fake-platform.ts'

/** What a fake says of itself besides its url. */
export interface FaceAddress extends Addresses {
  readonly controlToken: string | null
}

/** The fake as its users hold it, over any way to its control. */
export function createFace(port: ControlPort, address: FaceAddress): FakeWeixin {
  const { call, close } = port
  return {
    url: port.url,
    ...address,
    ...controlScope(port, {}),
    addPlatform: async (options = {}) =>
      createFakePlatform(port, await call('addPlatform', options)),
    addMiniProgram: async ({ platform, ...options } = {}) => {
      const owner = platform === undefined ? {} : { componentAppid: platform.componentAppid }
      return createFakeMiniProgram(port, await call('addMiniProgram', { ...options, ...owner }))
    },
    platforms: async () =>
      (await call('listPlatforms', {})).map((platform) => createFakePlatform(port, platform)),
    miniPrograms: async () =>
      (await call('listMiniPrograms', {})).map((one) => createFakeMiniProgram(port, one)),
    explain: (id, { lang } = {}) =>
      call('explainExchange', lang === undefined ? { id } : { id, lang }),
    har: (query = {}) => call('exportHar', query),
    curl: async (query = {}) => (await call('exportCurl', query)).lines,
    restore: async (snapshot) => {
      await call('restoreSnapshot', snapshot)
    },
    reset: async () => {
      await call('reset', {})
    },
    health: () => call('readHealth', {}),
    operations: () => call('listOperations', {}),
    errcodes: () => call('listErrcodes', {}),
    versions: () => call('listVersions', {}),
    close,
    [Symbol.asyncDispose]: close,
  }
}
