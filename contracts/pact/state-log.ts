import type { StateValues } from '../interactions/pattern.ts'
import type { PactVerification } from './read-outcome.ts'

/**
 * Brings the provider into the states of the interaction at an index of the pact, none included, and
 * gives the values that its request takes.
 */
export type SetUpStates = (index: number) => Promise<StateValues>

/** What Pact's verifier is told of the states of an interaction. */
type StatesOutcome = { readonly values: StateValues } | { readonly error: string }

/** What is known of the states of a verification. */
export interface StateLog {
  /** Sets up the states of an interaction, and keeps what went wrong. */
  readonly setUp: (index: number) => Promise<StatesOutcome>
  /** A verification with what went wrong in the states: plain Pact sends the request all the same. */
  complete(verification: PactVerification): PactVerification
}

/** Follows the states of the interactions of a pact. */
export function createStateLog(setUpStates: SetUpStates): StateLog {
  const failures = new Map<number, string>()
  const calls = new Map<number, number>()
  return {
    async setUp(index) {
      calls.set(index, (calls.get(index) ?? 0) + 1)
      try {
        return { values: await setUpStates(index) }
      } catch (cause) {
        const error = cause instanceof Error ? cause.message : String(cause)
        failures.set(index, error)
        return { error }
      }
    },
    complete({ results, problems }) {
      const missed = results.filter(({ passed }, index) => passed && calls.get(index) !== 1)
      return {
        results: results.map((result, index) => {
          const mismatch = failures.get(index)
          return mismatch === undefined ? result : { ...result, passed: false, mismatch }
        }),
        problems: [
          ...problems,
          ...missed.map(({ description }) => `${description}: its states were not set up once`),
        ],
      }
    },
  }
}
