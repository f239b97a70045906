import type { EngineReply, EngineRequest } from '../engine/message.ts'
import type { JudgeCall } from './judge-call.ts'

/** What the in-process transports have in common. */
export interface InterceptTarget {
  readonly judge: JudgeCall
  readonly handle: (request: EngineRequest) => EngineReply
  /** Aborts when the fake is closed. */
  readonly closed: AbortSignal
}

/** A call that does not go to the network: the fake that takes it, and what it does with it. */
export interface RoutedCall {
  readonly target: InterceptTarget
  readonly verdict: 'answer' | 'fail'
}

/** Says by its address which fake takes a call; `undefined` if it goes where it would have gone. */
export type RouteCall = (url: URL) => RoutedCall | undefined

/** Puts back what a transport had patched; calls on their way are still answered. */
export type Restore = () => void
