import {
  controlOperations,
  type ControlMessages,
  type ControlName,
} from '../../schemas/generated/control-operations.ts'
import type { validateControlInput } from '../../schemas/validate-control.ts'
import type { Engine } from '../engine/engine.ts'
import {
  noAddresses,
  type Addresses,
  type ControlCaller,
  type ControlFunction,
  type ControlTarget,
} from './call.ts'
import { controlFunctions } from './control-functions.ts'
import { refuseInput } from './refuse-input.ts'

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

let loading: Promise<{ validateControlInput: typeof validateControlInput }> | undefined

/** Checks an input against its schema and does what it asks for. Throws `FakeWeixinError`. */
async function runControl<N extends ControlName>(
  name: N,
  input: unknown,
  target: ControlTarget & ControlCaller,
): Promise<ControlMessages[N]['output']> {
  // With the first call: a start that only answers WeChat's calls should not pay for validators.
  loading ??= import('../../schemas/validate-control.ts')
  const validation = await loading
  const { input: schema, title } = controlOperations[name]
  const issues = validation.validateControlInput(schema, input)
  if (issues.length > 0) throw refuseInput(title.charAt(0).toLowerCase() + title.slice(1), issues)
  const run: ControlFunction<N> = controlFunctions[name]
  // The one place where the type is taken on trust: the input has been checked against its schema.
  // A copy, so that what a test changes in its own objects later does not change the fake.
  const copy = structuredClone(input) as ControlMessages[N]['input']
  return run({ ...target, input: copy })
}
