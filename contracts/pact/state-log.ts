import type { StateValues } from '../pattern.ts'
import type { PactFile } from './pact-file.ts'
import type { PactResult, PactVerification } from './read-verdict.ts'
import type { AnswerState } from './verifier-connection.ts'

/** A parameter that says to which interaction a call for a state belongs; the caller never sees it. */
export const indexParameter = 'fake-weixin-interaction'

/** What is known of the states of a verification. */
export interface StateLog {
  /** Every state of the pact, each once. */
  readonly names: readonly string[]
  /** Sets up a state and keeps what went wrong. */
  readonly answer: AnswerState
  /** A verification with what went wrong in the states: plain Pact sends the request all the same. */
  complete(verification: PactVerification): PactVerification
}

/** Follows the states of the interactions of a pact; `timeout` is in milliseconds, for each. */
export function createStateLog(
  pact: PactFile,
  setUpState: (name: string, params: Record<string, unknown>) => Promise<StateValues>,
  timeout: number,
): StateLog {
  const states = pact.interactions.map(({ providerStates = [] }) => providerStates)
  const failures = new Map<number, string>()
  const calls = new Map<number, number>()
  return {
    names: [...new Set(states.flat().map(({ name }) => name))],
    async answer(name, { [indexParameter]: index, ...params }) {
      const at = Number(index)
      calls.set(at, (calls.get(at) ?? 0) + 1)
      try {
        return { values: await within(timeout, setUpState(name, params)) }
      } catch (cause) {
        const error = `state ${JSON.stringify(name)}: ${describe(cause)}`
        failures.set(at, error)
        return { error }
      }
    },
    complete({ results, problems }) {
      const missed = results.filter(
        ({ passed }, index) => passed && (calls.get(index) ?? 0) !== states[index]?.length,
      )
      return {
        results: results.map((result, index) => withFailure(result, failures.get(index))),
        problems: [
          ...problems,
          ...[...failures].map(
            ([index, error]) => `${pact.interactions[index]?.description ?? 'pact'}: ${error}`,
          ),
          ...missed.map(({ description }) => `${description}: not all of its states were set up`),
        ],
      }
    },
  }
}

function withFailure(result: PactResult, failure: string | undefined): PactResult {
  if (failure === undefined) return result
  return { ...result, passed: false, mismatch: failure }
}

async function within<T>(timeout: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`it was not set up within ${timeout} ms`))
    }, timeout)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
