import { setMaxListeners } from 'node:events'
import { noAddresses, type Addresses } from '../control/call.ts'
import type { ControlClient } from '../control/control-client.ts'
import { createControl, type Control } from '../control/control.ts'
import type { Engine } from '../engine/engine.ts'
import { createFake } from './create-fake.ts'
import type { FakeWeixin } from './fake-weixin.ts'

/** How a fake in this process is reached, and what ends it. */
export interface FakeWeixinAddress extends LocalAddress, Partial<Addresses> {
  /** What callers of the control API have to bring; null, the default, when they need nothing. */
  readonly controlToken?: string | null
}

/** The fake as its users hold it: the same object over any transport. */
export function createFakeWeixin(
  engine: Engine,
  { url, close, ...address }: FakeWeixinAddress,
  control: Control = createControl(engine),
): FakeWeixin {
  const port = createLocalClient(control, { url, close })
  return createFake(port, { controlToken: null, ...noAddresses, ...address })
}

/** How a fake in this process is reached, and what ends it. */
interface LocalAddress {
  readonly url: string
  readonly close: () => Promise<void>
}

/** The way to the control of a fake in this process; closing it ends the calls that still wait. */
export function createLocalClient(control: Control, { url, close }: LocalAddress): ControlClient {
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
