import type { EngineReply, EngineRequest } from '../engine/message.ts'
import type { JudgeCall } from './judge-call.ts'

/** What the in-process ways in have in common. */
export interface InterceptTarget {
  readonly judge: JudgeCall
  readonly handle: (request: EngineRequest) => EngineReply
  /** Aborts when the fake is closed. */
  readonly closed: AbortSignal
}

/** Puts back what a way in had patched; calls on their way are still answered. */
export type Restore = () => void
