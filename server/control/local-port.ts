import type { Control } from './control.ts'
import type { ControlPort } from './port.ts'

/** How a fake in this process is reached, and what ends it. */
export interface LocalAddress {
  readonly url: string
  readonly close: () => Promise<void>
}

/** The way to the control of a fake in this process. */
export function createLocalPort(control: Control, { url, close }: LocalAddress): ControlPort {
  return { url, call: (name, input) => control.call(name, input, { url }), close }
}
