import { setMaxListeners } from 'node:events'
import type { Control } from './control.ts'
import type { ControlPort } from './port.ts'

/** How a fake in this process is reached, and what ends it. */
export interface LocalAddress {
  readonly url: string
  readonly close: () => Promise<void>
}

/** The way to the control of a fake in this process; closing it ends the calls that still wait. */
export function createLocalPort(control: Control, { url, close }: LocalAddress): ControlPort {
  let end = createEnd()
  return {
    url,
    call: (name, input) => control.call(name, input, { url, signal: end.signal }),
    close: () => {
      end.abort()
      // A mounted app is still served after this, and can be asked again.
      end = createEnd()
      return close()
    },
  }
}

function createEnd(): AbortController {
  const end = new AbortController()
  // As many calls may wait as a test likes: Node.js warns of more than ten.
  setMaxListeners(0, end.signal)
  return end
}
