import { unknownCredentials } from '../../fixtures/unknown-credentials.ts'
import type { PactState } from '../../schemas/generated/types.ts'
import type { Exchange, FakeWeixin } from '../../server/index.ts'
import { stateValueNames, type StateValues } from '../interactions/pattern.ts'
import { findState, stateNames } from '../interactions/provider-state.ts'
import { withDeadline, type Deadline } from '../verification/with-deadline.ts'
import { askForState } from './ask-for-state.ts'
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
  /** Whether a state is made by the caller, whose states may share one account. */
  isHandled(name: string): boolean
  /** Brings the provider there; throws nothing but the reason of the signal. */
  reach(name: string, params: Readonly<Record<string, unknown>>): Promise<StateOutcome>
  /**
   * What a mini program has been sent, as the journal of the fake behind has it; empty without a fake.
   * Throws nothing but the reason of the signal.
   */
  listExchanges(appid: string): Promise<readonly Exchange[]>
  /**
   * Removes the mini programs that it has added to a fake, also after the signal was aborted. A fake
   * that does not answer any more is given up after the time that one state may take.
   */
  close(): Promise<void>
}

/** Options for a reacher. */
export interface ReacherOptions {
  readonly handlers: StateHandlers
  /** The fake behind the url; or why there is none, in words. */
  readonly control: FakeWeixin | string
  /** What is asked for the states that neither of the two can reach; null for nothing. */
  readonly stateChangeUrl: string | null
  /** Milliseconds that one state may take. */
  readonly timeout: number
  /** Ends what is under way. */
  readonly signal: AbortSignal | null
}

/**
 * Creates a reacher: handlers first, then the control API for the states of fake-weixin, then the
 * state-change URL, then what a known account implies.
 */
export function createStateReacher(options: ReacherOptions): StateReacher {
  const { handlers, control, stateChangeUrl, timeout, signal } = options
  const deadline = { milliseconds: timeout, late: 'it was not reached' }
  const made: Promise<StateValues>[] = []
  const weixin = typeof control === 'string' ? null : control
  const isControlled = (name: string): boolean => weixin !== null && findState(name) !== undefined
  const isHandled = (name: string): boolean =>
    handlers[name] !== undefined ||
    (!isControlled(name) && stateChangeUrl === null && isImplied(name, handlers))
  const explainUnreachable = (name: string): string | null => {
    if (isHandled(name) || isControlled(name) || stateChangeUrl !== null) return null
    const why = typeof control === 'string' ? control : 'it is no state of fake-weixin'
    return `the state "${name}" has no handler, and ${why}`
  }
  const reach = async (
    name: string,
    params: Readonly<Record<string, unknown>>,
    stop: AbortSignal,
  ): Promise<StateOutcome> => {
    if (isHandled(name)) return callHandler(handlers, name, params)
    const state = { state: name, params }
    if (weixin !== null && isControlled(name)) {
      // From a Pact file; the control API checks them.
      const setUp = weixin.setUpPactState(state as unknown as PactState)
      // From the start of the call: one that nobody waits for any more adds all the same.
      made.push(setUp)
      return { kind: 'reached', values: await setUp, withheld: {} }
    }
    if (stateChangeUrl === null)
      return { kind: 'out of reach', reason: explainUnreachable(name) ?? '' }
    return sortValues(name, await askForState(stateChangeUrl, state, stop))
  }
  return {
    explainUnreachable,
    isUnknown: (name) =>
      handlers[name] === undefined && findState(name) === undefined && stateChangeUrl === null,
    isHandled: (name) => !isControlled(name) || isHandled(name),
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
    listExchanges: async (appid) =>
      weixin === null ? [] : readJournal(weixin, appid, { ...deadline, stop: signal }),
    close: async () => {
      if (weixin === null || made.length === 0) return
      await withDeadline(deadline, () => removeAll(weixin, made)).catch(() => undefined)
    },
  }
}

/** A journal that cannot be read says nothing. */
async function readJournal(
  weixin: FakeWeixin,
  appid: string,
  deadline: Deadline,
): Promise<readonly Exchange[]> {
  try {
    return await withDeadline(deadline, () => weixin.exchanges({ appid }))
  } catch {
    deadline.stop?.throwIfAborted()
    return []
  }
}

async function removeAll(weixin: FakeWeixin, made: readonly Promise<StateValues>[]): Promise<void> {
  const settled = await Promise.allSettled(made)
  const values = settled.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
  // By either, since one of them may be the credential that was never issued.
  const appids = new Set(values.flatMap(({ appid, componentAppid }) => [appid, componentAppid]))
  const shops = (await weixin.miniPrograms()).filter(
    ({ appid, platform }) => appids.has(appid) || appids.has(platform.componentAppid),
  )
  await Promise.allSettled(shops.map((shop) => shop.remove()))
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
  if (credential === undefined) {
    const reason = `the state "${name}" does not know the parameters ${JSON.stringify(params)}`
    return { kind: 'unknown', reason }
  }
  return sortValues(name, { ...values, [credential]: unknownCredentials[credential] })
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
