import type { RawRequest } from '../send-raw.ts'
import { get, set } from './calls.ts'

/** A version that is set where any will do; it was published. */
const anyVersion = '2.25.0'

/** One of the two operations, as the checks that hold for both call it. */
export interface CallOf {
  readonly operation: 'getSupportVersion' | 'setSupportVersion'
  /** What is behind the name of a check. */
  readonly suffix: string
  /** What is behind its title. */
  readonly titleEnd: string
  readonly writes: boolean
  /** A right call, but for what is changed in it. */
  readonly build: (accessToken: string, changes?: Partial<RawRequest>) => RawRequest
}

/** Both operations: what holds for every reply and request has to hold for each of them. */
export const callsOf: readonly CallOf[] = [
  { operation: 'getSupportVersion', suffix: '', titleEnd: '', writes: false, build: get },
  {
    operation: 'setSupportVersion',
    suffix: '-on-set',
    titleEnd: ', on a write',
    writes: true,
    build: (accessToken, changes) => set(accessToken, anyVersion, changes),
  },
]
