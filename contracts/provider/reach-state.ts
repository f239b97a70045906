import { operations } from '../../schemas/generated/operations.ts'
import type { FakeMiniProgram, FakeWeixin } from '../../server/index.ts'
import { stateValueNames, type StateValues } from '../interactions/pattern.ts'
import {
  findState,
  stateNames,
  type GivenState,
  type StateKey,
} from '../interactions/provider-state.ts'
import { withDeadline } from '../verification/with-deadline.ts'
import { callAt, setUpState, unknownValues } from './control-states.ts'
import type { ReachedState, StateHandlers } from './provider-options.ts'

/** What became of a state: reached with its values, out of reach, unknown to everybody, or failed. */
export type StateOutcome =
  | {
      readonly kind: 'reached'
      readonly values: StateValues
      /** Why what needs one of these values is skipped, by their names. */
      readonly withheld: Readonly<Record<string, string>>
    }
  | { readonly kind: 'out of reach' | 'unknown' | 'failed'; readonly reason: string }

/** Brings one provider into its states. */
export interface StateReacher {
  /** Why a state cannot be reached, known before anything is sent; null if it may be. */
  explainUnreachable(name: string): string | null
  /** Whether nobody knows a state of this name. */
  isUnknown(name: string): boolean
  /** Whether states are made by the caller's handlers, which may share one account. */
  isHandled(name: string): boolean
  /** Brings the provider there; throws nothing but the reason of the signal. */
  reach(name: string, params: Readonly<Record<string, unknown>>): Promise<StateOutcome>
  /**
   * Whether the fake behind has refused a call of a mini program by a rule; throws nothing but the
   * reason of the signal.
   */
  hasBeenRefused(appid: string, rule: string): Promise<boolean>
  /**
   * Removes the mini programs that it has added to a fake, also after the signal was aborted. A fake
   * that does not answer any more is given up after the time that one state may take.
   */
  close(): Promise<void>
}

/** Options for a reacher. */
export interface ReacherOptions {
  readonly url: string
  readonly handlers: StateHandlers
  /** The fake behind the url; or why there is none, in words. */
  readonly control: FakeWeixin | string
  /** Milliseconds that one state may take. */
  readonly timeout: number
  /** Ends what is under way. */
  readonly signal: AbortSignal | null
}

/** Creates a reacher: handlers first, then the control API, then what a known account implies. */
export function createStateReacher(options: ReacherOptions): StateReacher {
  const { url, handlers, control, timeout, signal } = options
  const deadline = { milliseconds: timeout, late: 'it was not reached' }
  const made: Promise<FakeMiniProgram>[] = []
  const weixin = typeof control === 'string' ? null : rememberAdded(control, made)
  const isHandled = (name: string): boolean =>
    handlers[name] !== undefined || (weixin === null && isImplied(name, handlers))
  const explainUnreachable = (name: string): string | null => {
    if (typeof control !== 'string' || isHandled(name)) return null
    return `the state "${name}" has no handler, and ${control}`
  }
  const reach = async (
    name: string,
    params: Readonly<Record<string, unknown>>,
    stop: AbortSignal,
  ): Promise<StateOutcome> => {
    if (isHandled(name)) return callHandler(handlers, name, params)
    const reason = explainUnreachable(name)
    if (weixin === null) return { kind: 'out of reach', reason: reason ?? '' }
    const given = parseGiven(name, params)
    if (typeof given === 'string') return { kind: 'unknown', reason: given }
    const values = await setUpState(weixin, given, callAt(url, stop))
    return { kind: 'reached', values, withheld: {} }
  }
  return {
    explainUnreachable,
    isUnknown: (name) => handlers[name] === undefined && findState(name) === undefined,
    isHandled,
    reach: async (name, params) => {
      try {
        return await withDeadline({ ...deadline, stop: signal }, (stop) =>
          reach(name, params, stop),
        )
      } catch (error) {
        // Failing and hanging are outcomes like others.
        signal?.throwIfAborted()
        return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
      }
    },
    hasBeenRefused: async (appid, rule) => {
      try {
        const exchanges = await withDeadline({ ...deadline, stop: signal }, async () =>
          weixin?.exchanges({ appid }),
        )
        return exchanges?.some((exchange) => exchange.rule === rule) ?? false
      } catch {
        signal?.throwIfAborted()
        return false
      }
    },
    close: async () => {
      const removed = made.splice(0).map(async (shop) => (await shop).remove())
      await withDeadline(deadline, () => Promise.allSettled(removed)).catch(() => undefined)
    },
  }
}

/** A credential that was never issued needs no account but a known one, for the rest. */
function isImplied(name: string, handlers: StateHandlers): boolean {
  return name === stateNames.unknownCredential && handlers[stateNames.authorised] !== undefined
}

async function callHandler(
  handlers: StateHandlers,
  name: string,
  params: Readonly<Record<string, unknown>>,
): Promise<StateOutcome> {
  const handler = handlers[name]
  const values = await (handler ?? handlers[stateNames.authorised])?.(handler ? params : {})
  if (values === undefined) {
    const reason = `its handler returned nothing, neither values nor null: is a return missing?`
    return { kind: 'failed', reason }
  }
  if (values === null) {
    const reason = `the handler of the state "${name}" does not reach it with ${JSON.stringify(params)}`
    return { kind: 'out of reach', reason }
  }
  if (handler !== undefined) return sortValues(name, values)
  const credential = stateValueNames.find((known) => known === params['credential'])
  if (credential === undefined) return { kind: 'unknown', reason: describeBadParams(name, params) }
  return sortValues(name, { ...values, [credential]: unknownValues[credential] })
}

function sortValues(state: string, given: NonNullable<ReachedState>): StateOutcome {
  const values: Record<string, string> = {}
  const withheld: Record<string, string> = {}
  // A handler in JavaScript may give undefined, which is a value that is missing.
  const entries: readonly (readonly [string, unknown])[] = Object.entries(given)
  for (const [name, value] of entries) {
    if (typeof value === 'string') values[name] = value
    else if (value === null) withheld[name] = `the handler of the state "${state}" has no ${name}`
  }
  return { kind: 'reached', values, withheld }
}

/** A state of ours with its parameters; words for what is wrong with them. */
function parseGiven(name: string, params: Readonly<Record<string, unknown>>): GivenState | string {
  const state = findState(name)
  if (state === undefined) return `no state is called "${name}"`
  if (!hasParams(state, params)) return describeBadParams(name, params)
  // The parameters come out of a Pact file; those that decide anything were looked at above, and
  // the control API checks the rest.
  return { state, params } as unknown as GivenState
}

function hasParams(state: StateKey, params: Readonly<Record<string, unknown>>): boolean {
  const { credential, operation, errcode } = params
  switch (state) {
    case 'unknownCredential':
    case 'expiredCredential':
      return stateValueNames.some((name) => name === credential)
    case 'scriptedErrcode':
      return (
        typeof operation === 'string' &&
        Object.hasOwn(operations, operation) &&
        typeof errcode === 'number'
      )
    case 'authorised':
    case 'ownToken':
    case 'usedUpQuota':
      return true
  }
}

function describeBadParams(name: string, params: Readonly<Record<string, unknown>>): string {
  return `the state "${name}" does not know the parameters ${JSON.stringify(params)}`
}

/** Remembers from the start of the call: one that nobody waits for any more adds all the same. */
function rememberAdded(weixin: FakeWeixin, made: Promise<FakeMiniProgram>[]): FakeWeixin {
  const addMiniProgram: FakeWeixin['addMiniProgram'] = (options) => {
    const shop = weixin.addMiniProgram(options)
    made.push(shop)
    return shop
  }
  return { ...weixin, addMiniProgram }
}
