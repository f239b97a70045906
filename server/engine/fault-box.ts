import type { OperationName } from '../../schemas/generated/operations.ts'
import type { FaultState, NewFault, Scope } from '../../schemas/generated/types.ts'
import { findMiniProgram, findPlatform } from './attribution.ts'
import type { Context } from './context.ts'
import { identify } from './identify.ts'
import type { Route } from './routes.ts'
import { includesAccounts, isWithinScope } from './scope.ts'

/** A fault that hits a call, with what chance has decided. */
export interface FaultHit {
  readonly fault: FaultState
  /** Whether the operation is left undone, or done and its reply spoilt. */
  readonly when: 'before' | 'after'
  /** Milliseconds. */
  readonly delay: number
  /** Makes a reply from the schema of the operation, for the surprise `generated`. */
  readonly generate: (() => object) | null
}

/** Makes a reply of an operation from its schema; the same seed makes the same reply. */
export type GenerateReply = (operation: OperationName, seed: string) => object

/** The faults of a fake, in the order in which they were added. */
export interface FaultBox {
  /** `generateReply` has to be there for the surprise `generated`, which does nothing without. */
  readonly add: (fault: NewFault, generateReply?: GenerateReply) => FaultState
  readonly list: (scope: Scope) => FaultState[]
  /** Answers whether there was one of that id. */
  readonly remove: (id: number) => boolean
  /** Removes those within a scope; all, where it names nobody. */
  readonly clear: (scope: Scope) => void
  /** The first fault that hits a request; counts the hit, and the calls that it lets pass. */
  readonly pick: (context: Context) => FaultHit | null
  /** Whether there is any: without one, a request pays nothing. */
  readonly isEmpty: () => boolean
}

/** A source of chance for a seed: from 0 to below 1. */
export type CreateRandom = (seed: string) => () => number

interface ArmedFault {
  readonly fault: NewFault & { readonly seed: string }
  readonly id: number
  readonly random: () => number
  readonly generateReply: GenerateReply | undefined
  hits: number
  passed: number
}

/** An empty box; a fault without a seed draws from `seed` and its id. */
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
        hits: 0,
        passed: 0,
      }
      armed.set(lastId, entry)
      return showFault(entry)
    },
    list: (scope) =>
      [...armed.values()].filter(({ fault }) => isWithinScope(fault, scope)).map(showFault),
    remove: (id) => armed.delete(id),
    clear(scope) {
      for (const { id, fault } of armed.values()) if (isWithinScope(fault, scope)) armed.delete(id)
    },
    pick(context) {
      const { route } = identify(context)
      for (const entry of armed.values()) {
        if (isAimedAt(entry.fault, context) && decide(entry)) return createHit(entry, route)
      }
      return null
    },
    isEmpty: () => armed.size === 0,
  }
}

function showFault({ id, fault, hits, passed }: ArmedFault): FaultState {
  return { ...fault, id, hits, passed }
}

function isAimedAt({ operation = 'any', ...scope }: NewFault, context: Context): boolean {
  if (operation !== 'any' && identify(context).route?.name !== operation) return false
  const miniProgram = findMiniProgram(context)
  return includesAccounts(scope, miniProgram, findPlatform(context, miniProgram))
}

/** Whether a fault hits this one of the calls that it is aimed at. */
function decide(entry: ArmedFault): boolean {
  const { times = Infinity, after = 0, probability = 1 } = entry.fault
  if (entry.hits >= times) return false
  if (entry.hits + entry.passed < after || entry.random() >= probability) {
    entry.passed += 1
    return false
  }
  entry.hits += 1
  return true
}

function createHit(entry: ArmedFault, route: Route | null): FaultHit {
  const { fault, random, generateReply, hits } = entry
  const generate =
    generateReply === undefined || route === null
      ? null
      : () => generateReply(route.name, `${fault.seed}/${hits}`)
  const when = fault.when ?? (leavesNoReply(fault) ? 'before' : 'after')
  return { fault: showFault(entry), when, delay: drawDelay(fault, random), generate }
}

/** Whether a fault takes the place of the reply, so that by default nothing is done at all. */
function leavesNoReply({ errcode, status, connection }: NewFault): boolean {
  const isLost = connection === 'hang' || connection === 'reset' || connection === 'empty'
  return errcode !== undefined || status !== undefined || isLost
}

function drawDelay({ delay = 0, connection }: NewFault, random: () => number): number {
  if (typeof delay === 'number') return delay === 0 && connection === 'drip' ? 1000 : delay
  return Math.round(delay.min + (delay.max - delay.min) * random())
}
