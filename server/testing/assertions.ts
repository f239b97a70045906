import type { OperationName } from '../../schemas/generated/operations.ts'
import type { FakeMiniProgram } from '../fake/fake-weixin.ts'
import {
  evaluateReceived,
  evaluateSetVersion,
  type Evaluation,
  type ReceivedConditions,
} from './evaluate-exchanges.ts'
import { allowExchanges } from './refusals.ts'

/** Evaluates the calls that this mini program has received. */
export async function checkReceived(
  shop: FakeMiniProgram,
  operation: OperationName,
  conditions?: ReceivedConditions,
): Promise<Evaluation> {
  const evaluation = evaluateReceived(await shop.exchanges(), operation, conditions)
  if (evaluation.pass) allowExchanges(shop, evaluation.meant)
  return evaluation
}

/** Evaluates the minimum version of this mini program, and who has set it. */
export async function checkSetVersion(shop: FakeMiniProgram, version: string): Promise<Evaluation> {
  const [exchanges, now] = await Promise.all([shop.exchanges(), shop.supportVersion()])
  return evaluateSetVersion(exchanges, now, version)
}

/** Throws a TypeError that says what to pass, unless the value is a mini program of the fake. */
export function assertMiniProgram(value: unknown, name: string): asserts value is FakeMiniProgram {
  if (typeof value === 'object' && value !== null && 'appid' in value && 'exchanges' in value)
    return
  throw new TypeError(
    `Failed to evaluate ${name}: received ${typeof value}. Expected a mini program of fake-weixin. ` +
      'Pass what addMiniProgram() returns, or the `shop` of the test.',
  )
}
