import {
  operationNames,
  operations,
  type OperationMessages,
  type OperationName,
} from '../../schemas/generated/operations.ts'
import type { Call, Caller } from '../wechat/operation.ts'
import { operationFunctions } from '../wechat/operations.ts'
import type { Refusal } from '../wechat/refusal.ts'
import type { MiniProgram, Platform, World } from '../wechat/world.ts'

/** A call whose operation is known only at run time. */
interface UntypedCall {
  readonly world: World
  readonly request: unknown
  readonly caller: MiniProgram | Platform | null
  readonly now: number
}

/** One operation of the table, ready to be called. */
export interface Route {
  readonly name: OperationName
  readonly operation: (typeof operations)[OperationName]
  readonly answer: (call: UntypedCall) => object | Refusal
}

function createRoute<N extends OperationName>(name: N): Route {
  const operate = operationFunctions[name]
  return {
    name,
    operation: operations[name],
    answer: ({ world, request, caller, now }) => {
      // The one place where the types are taken on trust: the fields step has checked the request
      // against this operation's schema, the permission step the caller against its token kind.
      const call: Call<N> = {
        world,
        request: request as OperationMessages[N]['request'],
        caller: caller as Caller<N>,
        now,
      }
      return operate(call)
    },
  }
}

/** The routes by path; every operation has a path of its own. */
export const routes: ReadonlyMap<string, Route> = new Map(
  operationNames.map((name) => [operations[name].path, createRoute(name)]),
)
