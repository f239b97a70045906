import type { FakeMiniProgram } from '../fake/fake-weixin.ts'
import {
  evaluateReceived,
  evaluateSetVersion,
  type Evaluation,
  type ReceivedConditions,
} from './evaluate-exchanges.ts'
import {
  allowExchanges,
  allowRefusals,
  findUnexpected,
  readAllowed,
  type AllowedRefusal,
} from './refusals.ts'
import { reportUnexpected, type EvaluatedExchange } from './report.ts'

/** Where the part outside Jest's sandbox lies in the global object of the sandbox. */
export const bridgeName = '__fakeWeixin'

/** A mini program as the sandbox has it. */
type BridgedMiniProgram = Pick<FakeMiniProgram, 'appid'>

/**
 * What the part in Jest's sandbox, which cannot load ES modules, calls outside. Only plain data
 * comes back, because objects of another realm fail `toStrictEqual` and `instanceof`.
 */
export interface JestBridge {
  /** The address of the fake of this test file. */
  readonly url: string
  /** Allows refusals of a mini program, or of calls that belong to none when it is null. */
  allowRefusals(owner: BridgedMiniProgram | null, refusals: readonly AllowedRefusal[]): void
  /** The report of what was refused unexpectedly; empty if nothing was. */
  reportUnexpected(owner: BridgedMiniProgram, exchanges: readonly EvaluatedExchange[]): string
  /** Evaluates whether an operation was received. */
  evaluateReceived(
    owner: BridgedMiniProgram,
    exchanges: readonly EvaluatedExchange[],
    operation: string,
    conditions?: ReceivedConditions,
  ): Evaluation
  /** Evaluates whether the client has set a minimum version; `now` is the one in force. */
  evaluateSetVersion(
    exchanges: readonly EvaluatedExchange[],
    now: string,
    version: string,
  ): Evaluation
}

/** Makes the bridge of one test file; `server` stands for calls that belong to no mini program. */
export function createJestBridge(url: string, server: object): JestBridge {
  return {
    url,
    allowRefusals: (owner, refusals) => {
      allowRefusals(owner ?? server, ...refusals)
    },
    reportUnexpected: (owner, exchanges) => {
      const refused = findUnexpected(exchanges, readAllowed(owner))
      return refused.length === 0 ? '' : reportUnexpected(refused, owner.appid)
    },
    evaluateReceived: (owner, exchanges, operation, conditions) => {
      const evaluation = evaluateReceived(exchanges, operation, conditions)
      if (evaluation.pass) allowExchanges(owner, evaluation.meant)
      return evaluation
    },
    evaluateSetVersion,
  }
}
