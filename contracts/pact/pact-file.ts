/** The provider of a Pact here, unless another is named. */
export const defaultProvider = 'api.weixin.qq.com'

/**
 * How much of the Content-Type a contract demands: `strict` wants `application/json`, `tolerant`
 * takes any type, as WeChat does (observed).
 */
export type Tier = 'strict' | 'tolerant'

/** Both tiers. */
export const tiers: readonly Tier[] = ['strict', 'tolerant']

/** A provider state in a Pact file. */
interface PactState {
  readonly name: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** One interaction in a Pact file (V4), as far as it is read here. */
export interface PactInteraction {
  readonly type?: string
  readonly description: string
  readonly pending?: boolean
  readonly comments?: Readonly<Record<string, unknown>>
  readonly providerStates?: readonly PactState[]
  readonly request: Readonly<Record<string, unknown>>
  readonly response: Readonly<Record<string, unknown>>
}

/** A Pact file (V4), as far as it is read here. */
export interface PactFile {
  readonly consumer: { readonly name: string }
  readonly provider: { readonly name: string }
  readonly interactions: readonly PactInteraction[]
  readonly metadata: Readonly<Record<string, unknown>>
}
