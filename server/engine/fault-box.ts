import type { OperationName } from '../../schemas/generated/operations.ts'
import type { FaultState, NewFault, Scope } from '../../schemas/generated/types.ts'
import { findOwner, identify, type Owner } from './attribution.ts'
import type { Context } from './context.ts'
import type { Route } from './routes.ts'
import { includesAccounts, isWithinScope, type AccountScope } from './scope.ts'

/** A fault that a call has triggered, with what was decided at random. */
export interface TriggeredFault {
  readonly id: number
  readonly fault: NewFault
  /** Whether the operation is left undone, or done and its reply corrupted. */
  readonly when: 'before' | 'after'
  /** Milliseconds. */
  readonly delay: number
  /** Makes a reply from the schema of the operation, for the surprise `generated`. */
  readonly generate: (() => object) | null
}

/** Makes a reply of an operation from its schema; the same seed makes the same reply. */
type GenerateReply = (operation: OperationName, seed: string) => object

/** The faults of a fake, in the order in which they were added. */
export interface FaultBox {
  /** `generateReply` has to be there for the surprise `generated`, which does nothing without. */
  readonly add: (fault: NewFault, generateReply?: GenerateReply) => FaultState
  readonly list: (scope: Scope) => FaultState[]
  /** Returns whether there was one of that id. */
  readonly remove: (id: number) => boolean
  /** Removes those whose scope is meant. */
  readonly clear: (isMeant: (scope: AccountScope) => boolean) => void
  /** The first fault that a request triggers; counts that, and the calls that it allows. */
  readonly pick: (context: Context) => TriggeredFault | null
  /** Whether there is any: without one, a request pays nothing. */
  readonly isEmpty: () => boolean
}

/** Creates a random generator of a seed; it returns numbers from 0 to below 1. */
export type CreateRandom = (seed: string) => () => number

interface ArmedFault {
  readonly fault: NewFault & { readonly seed: string }
  readonly id: number
  readonly random: () => number
  readonly generateReply: GenerateReply | undefined
  triggered: number
  allowed: number
}

/** An empty box; a fault without a seed gets one of `seed` and its id. */
export function createFaultBox(seed: string, createRandom: CreateRandom): FaultBox {
  const armed = new Map<number, ArmedFault>()
  let lastId = 0
  return {
    add(fault, generateReply) {
      lastId += 1
      const ownSeed = fault.seed ?? `${seed}/fault/${lastId}`
      const entry: ArmedFault = {
        fault: { ...fault, seed: ownSeed },
        id: lastId,
        random: createRandom(ownSeed),
        generateReply,
        triggered: 0,
        allowed: 0,
      }
      armed.set(lastId, entry)
      return showFault(entry)
    },
    list: (scope) =>
      [...armed.values()].filter(({ fault }) => isWithinScope(fault, scope)).map(showFault),
    remove: (id) => armed.delete(id),
    clear(isMeant) {
      for (const { id, fault } of armed.values()) if (isMeant(fault)) armed.delete(id)
    },
    pick(context) {
      const { route } = identify(context)
      const owner = findOwner(context)
      for (const entry of armed.values()) {
        if (isAimedAt(entry.fault, route, owner) && decide(entry)) return trigger(entry, route)
      }
      return null
    },
    isEmpty: () => armed.size === 0,
  }
}

function showFault({ id, fault, triggered, allowed }: ArmedFault): FaultState {
  return { ...fault, id, triggered, allowed }
}

function isAimedAt(fault: NewFault, route: Route | null, owner: Owner): boolean {
  const { operation = 'any' } = fault
  return (operation === 'any' || route?.name === operation) && includesAccounts(fault, owner)
}

/** Whether this one of the calls that a fault is aimed at triggers it. */
function decide(entry: ArmedFault): boolean {
  const { times = Infinity, after = 0, probability = 1 } = entry.fault
  if (entry.triggered >= times) return false
  if (entry.triggered + entry.allowed < after || entry.random() >= probability) {
    entry.allowed += 1
    return false
  }
  entry.triggered += 1
  return true
}

function trigger(entry: ArmedFault, route: Route | null): TriggeredFault {
  const { id, fault, random, generateReply, triggered } = entry
  const generate =
    generateReply === undefined || route === null
      ? null
      : () => generateReply(route.name, `${fault.seed}/${triggered}`)
  const when = fault.when ?? (leavesNoReply(fault) ? 'before' : 'after')
  return { id, fault, when, delay: chooseDelay(fault, random), generate }
}

/** Whether a fault takes the place of the reply, so that by default nothing is done at all. */
function leavesNoReply({ errcode, status, connection }: NewFault): boolean {
  const isLost = connection === 'hang' || connection === 'reset' || connection === 'empty'
  return errcode !== undefined || status !== undefined || isLost
}

function chooseDelay({ delay = 0, connection }: NewFault, random: () => number): number {
  if (typeof delay === 'number') return delay === 0 && connection === 'drip' ? 1000 : delay
  return Math.round(delay.min + (delay.max - delay.min) * random())
}
