import { isJsonObject, parseJson } from '../../schemas/json.ts'
import { cutText } from '../verification/cut-text.ts'
import type { ReachedState } from './provider-options.ts'

/** A provider state as a Pact file has it. */
interface AskedState {
  readonly state: string
  readonly params: Readonly<Record<string, unknown>>
}

/**
 * Asks a state-change URL for a provider state, as the verifiers of Pact do: a POST with `action`,
 * `state` and `params` as JSON. What is in the JSON object of the reply are the values of the state; an
 * empty reply gives none. Throws for any other reply, any HTTP status but 2xx, and what `fetch` throws.
 */
export async function askForState(
  url: string,
  { state, params }: AskedState,
  signal: AbortSignal,
): Promise<NonNullable<ReachedState>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action: 'setup', state, params }),
    signal,
  })
  const text = await response.text()
  if (!response.ok) {
    const answer = text === '' ? 'nothing' : cutText(text, 300)
    throw new Error(`its state-change URL answers HTTP ${response.status} with ${answer}`)
  }
  return readValues(text)
}

function readValues(text: string): NonNullable<ReachedState> {
  if (text.trim() === '') return {}
  const values = parseJson(text)
  if (!isJsonObject(values)) {
    const answer = cutText(text, 300)
    throw new Error(`its state-change URL answers ${answer}, expected a JSON object, or nothing`)
  }
  const wrong = Object.entries(values).find(
    ([, value]) => typeof value !== 'string' && value !== null,
  )
  if (wrong === undefined) return values
  const [name, value] = wrong
  throw new Error(
    `its state-change URL gives ${name} as a ${typeof value}, expected a text or null`,
  )
}
