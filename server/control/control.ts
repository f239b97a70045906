import type { ControlMessages, ControlName } from '../../schemas/generated/control-operations.ts'
import type { Engine } from '../engine/engine.ts'
import { noAddresses, type Addresses } from './addresses.ts'
import type { ControlCaller, ControlTarget } from './call.ts'
import { runControl } from './run-control.ts'

/** The control operations of one fake. */
export interface Control {
  /**
   * Checks an input against its schema and does what it asks for. Throws `FakeWeixinError`; then
   * nothing has changed.
   */
  readonly call: <N extends ControlName>(
    name: N,
    input: unknown,
    caller: ControlCaller,
  ) => Promise<ControlMessages[N]['output']>
}

/** The control of an engine; `addresses` is where it can be reached. */
export function createControl(
  engine: Engine,
  addresses: () => Addresses = () => noAddresses,
): Control {
  const target: ControlTarget = { engine, addresses }
  return {
    call: (name, input, caller) => runControl(name, input, { ...target, ...caller }),
  }
}
