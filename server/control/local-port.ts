import type { Control } from './control.ts'
import type { ControlPort } from './port.ts'

/** How a fake in this process is reached, and what ends it. */
export interface LocalAddress {
  readonly url: string
  readonly close: () => Promise<void>
}

/** The way to the control of a fake in this process; closing it ends the calls that still wait. */
export function createLocalPort(control: Control, { url, close }: LocalAddress): ControlPort {
  let waiting = new AbortController()
  return {
    url,
    call: (name, input) => control.call(name, input, { url, signal: waiting.signal }),
    close: () => {
      waiting.abort()
      // A mounted app is still served after this, and can be asked again.
      waiting = new AbortController()
      return close()
    },
  }
}
