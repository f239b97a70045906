import { noAddresses, type Addresses } from './control/addresses.ts'
import { createControl, type Control } from './control/control.ts'
import { createLocalPort, type LocalAddress } from './control/local-port.ts'
import { createFace } from './create-face.ts'
import type { Engine } from './engine/engine.ts'
import type { FakeWeixin } from './face.ts'

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
  const port = createLocalPort(control, { url, close })
  return createFace(port, { controlToken: null, ...noAddresses, ...address })
}
