import { assertMessage } from './assert-message.ts'
import type { Engine } from './engine/engine.ts'
import { tenantPrefix } from './engine/tenant-url.ts'
import type { FakeMiniProgram } from './face.ts'
import { createFakePlatform } from './fake-platform.ts'
import { readExchanges } from './read-exchanges.ts'
import { expireTokens } from './wechat/access-token.ts'
import { currentRefreshToken, setMinimumVersion, type MiniProgram } from './wechat/mini-program.ts'

/** A mini program as users of the fake hold it; `serverUrl` has no slash at the end. */
export function createFakeMiniProgram(
  engine: Engine,
  miniProgram: MiniProgram,
  serverUrl: string,
): FakeMiniProgram {
  const { appid } = miniProgram
  return {
    appid,
    secret: miniProgram.secret,
    accessToken: miniProgram.authorizerToken?.value ?? '',
    refreshToken: currentRefreshToken(miniProgram),
    authorizationCode: miniProgram.authorizationCode.value,
    platform: createFakePlatform(engine, miniProgram.platform),
    url: serverUrl + tenantPrefix(appid),
    supportVersion: async () => Promise.resolve(miniProgram.supportVersion),
    setSupportVersion: async (version) => {
      assertMessage('base-library-version', version, `set the version of ${appid}`)
      setMinimumVersion(miniProgram, version)
      return Promise.resolve()
    },
    expireToken: async () => {
      expireTokens(engine.world, miniProgram, engine.now())
      return Promise.resolve()
    },
    ...readExchanges(engine, (entry) => entry.miniProgram === miniProgram),
  }
}
