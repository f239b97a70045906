import type { ControlMessages, ControlName } from '../../schemas/generated/control-operations.ts'
import type { Engine } from '../engine/engine.ts'
import type { Addresses } from './addresses.ts'

/** What the control functions work on. */
export interface ControlTarget {
  readonly engine: Engine
  /** Where it can be reached; known once it listens. */
  readonly addresses: () => Addresses
}

/** Who asks. */
export interface ControlCaller {
  /** Address of the fake as the caller knows it, without a slash at the end; empty if unknown. */
  readonly url: string
  /** Aborts when the caller has gone away. */
  readonly signal?: AbortSignal
}

/** One call of a control operation whose input has been checked against its schema. */
export interface ControlCall<N extends ControlName> extends ControlTarget, ControlCaller {
  readonly input: ControlMessages[N]['input']
}

/** What a control operation does. It throws before it changes anything. */
export type ControlFunction<N extends ControlName> = (
  call: ControlCall<N>,
) => ControlMessages[N]['output'] | Promise<ControlMessages[N]['output']>
