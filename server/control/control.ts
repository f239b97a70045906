import {
  controlOperations,
  type ControlMessages,
  type ControlName,
} from '../../schemas/generated/control-operations.ts'
import type { validateControlInput } from '../../schemas/validate-control.ts'
import type { Engine } from '../engine/engine.ts'
import type { ControlCaller, ControlFunction, ControlTarget } from './call.ts'
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

/** The control of an engine; `machineNow` is the time around it. */
export function createControl(engine: Engine, machineNow: () => number = Date.now): Control {
  const target: ControlTarget = { engine, machineNow, ownPlatforms: new WeakSet() }
  return {
    call: async (name, input, caller) => {
      await assertInput(name, input)
      return runFunction(name, input, { ...target, ...caller })
    },
  }
}

async function runFunction<N extends ControlName>(
  name: N,
  input: unknown,
  target: ControlTarget & ControlCaller,
): Promise<ControlMessages[N]['output']> {
  const run: ControlFunction<N> = controlFunctions[name]
  // The one place where the type is taken on trust: the input has been checked against its schema.
  // A copy, so that what a test changes in its own objects later does not change the fake.
  const copy = structuredClone(input) as ControlMessages[N]['input']
  return run({ ...target, input: copy })
}

let loading: Promise<{ validateControlInput: typeof validateControlInput }> | undefined

/** The validators are loaded with the first call: a start should not pay for them. */
async function assertInput(name: ControlName, input: unknown): Promise<void> {
  loading ??= import('../../schemas/validate-control.ts')
  const validation = await loading
  const { input: schema, title } = controlOperations[name]
  const issues = validation.validateControlInput(schema, input)
  if (issues.length > 0) throw refuseInput(title.charAt(0).toLowerCase() + title.slice(1), issues)
}
