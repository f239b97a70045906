import type { Platform } from '../schemas/generated/types.ts'
import { controlScope } from './control-scope.ts'
import type { ControlPort } from './control/port.ts'
import type { FakePlatform } from './face.ts'

/** A platform as users of the fake hold it. */
export function createFakePlatform(
  port: ControlPort,
  {
    componentAppid,
    componentSecret,
    componentVerifyTicket,
  }: Pick<Platform, 'componentAppid' | 'componentSecret' | 'componentVerifyTicket'>,
): FakePlatform {
  return {
    componentAppid,
    componentSecret,
    componentVerifyTicket,
    ...controlScope(port, { componentAppid }),
    expireTicket: async () => {
      await port.call('changePlatform', { componentAppid, ticketExpired: true })
    },
    restore: async (snapshot) => {
      await port.call('restoreSnapshot', snapshot)
    },
    remove: async () => {
      await port.call('removePlatform', { componentAppid })
    },
  }
}
