import type { Scope } from '../schemas/generated/types.ts'
import type { ControlPort } from './control/port.ts'
import type { Scoped } from './face.ts'
import { readExchanges } from './read-exchanges.ts'

/** What can be done alike to the world, a platform and a mini program. */
export function controlScope(port: ControlPort, scope: Scope): Scoped {
  return {
    ...readExchanges(port, scope),
    addFault: async (operation, fault) => {
      const { id } = await port.call('addFault', { ...fault, ...scope, operation })
      return {
        id,
        remove: async () => {
          await port.call('removeFault', { id })
        },
      }
    },
    faults: () => port.call('listFaults', scope),
    removeFaults: async () => {
      await port.call('removeFaults', scope)
    },
    addReply: async (reply) => {
      const { id } = await port.call('addReply', { ...reply, ...scope })
      return {
        id,
        remove: async () => {
          await port.call('removeReply', { id })
        },
      }
    },
    replies: () => port.call('listReplies', scope),
    clock: () => port.call('readClock', scope),
    advanceClock: (duration) => port.call('changeClock', { ...scope, advance: duration }),
    freezeClock: (at) =>
      port.call('changeClock', {
        ...scope,
        freeze: at instanceof Date ? at.toISOString() : (at ?? true),
      }),
    runClock: () => port.call('changeClock', { ...scope, freeze: false }),
    snapshot: () => port.call('takeSnapshot', scope),
  }
}
