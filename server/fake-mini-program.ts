import type { MiniProgram } from '../schemas/generated/types.ts'
import { controlScope } from './control-scope.ts'
import type { ControlPort } from './control/port.ts'
import type { FakeMiniProgram } from './face.ts'
import { createFakePlatform } from './fake-platform.ts'

/** A mini program as users of the fake hold it. */
export function createFakeMiniProgram(
  port: ControlPort,
  miniProgram: MiniProgram,
): FakeMiniProgram {
  const { appid, secret, accessToken, refreshToken, authorizationCode } = miniProgram
  const change: FakeMiniProgram['change'] = async (changes) => {
    await port.call('changeMiniProgram', { ...changes, appid })
  }
  return {
    appid,
    secret,
    accessToken,
    refreshToken,
    authorizationCode,
    platform: createFakePlatform(port, miniProgram),
    url: port.url + readPath(miniProgram.url),
    ...controlScope(port, { appid }),
    change,
    supportVersion: async () => (await port.call('readMiniProgram', { appid })).supportVersion,
    setSupportVersion: (version) => change({ supportVersion: version }),
    expireToken: async () => {
      await port.call('expireTokens', { appid })
    },
    tokens: () => port.call('listTokens', { appid }),
    addToken: (options = {}) => port.call('addToken', { ...options, appid }),
    restore: async (snapshot) => {
      await port.call('restoreSnapshot', snapshot)
    },
    remove: async () => {
      await port.call('removeMiniProgram', { appid })
    },
  }
}

/** The path of its own address: the server may know itself by another host than its caller does. */
function readPath(url: string): string {
  return url.slice(url.lastIndexOf('/__mini-program/'))
}
