import type { ControlMessages, ControlName } from '../../schemas/generated/control-operations.ts'
import type { Engine } from '../engine/engine.ts'

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
interface ControlCall<N extends ControlName> extends ControlTarget, ControlCaller {
  readonly input: ControlMessages[N]['input']
}

/** What a control operation does. It throws before it changes anything. */
export type ControlFunction<N extends ControlName> = (
  call: ControlCall<N>,
) => ControlMessages[N]['output'] | Promise<ControlMessages[N]['output']>

/** Where a fake can be reached besides its url. */
export interface Addresses {
  /** Where it answers HTTPS, without a slash at the end; null if it does not. */
  readonly httpsUrl: string | null
  /** The forward proxy behind which `api.weixin.qq.com` is the fake; null if it is none. */
  readonly proxyUrl: string | null
  /** The certificate, PEM, that callers over HTTPS have to trust; null without HTTPS and proxy. */
  readonly caCertificate: string | null
}

/** Of a fake that is reached by its url alone, or not over the network at all. */
export const noAddresses: Addresses = { httpsUrl: null, proxyUrl: null, caCertificate: null }
