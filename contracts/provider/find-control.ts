import { controlOperations } from '../../schemas/generated/control-operations.ts'
import { isJsonObject, parseJson } from '../../schemas/json.ts'
import { connect } from '../../server/connect.ts'
import { FakeWeixinError, type FakeWeixin } from '../../server/index.ts'
import { isLoopback } from '../pact/verifier-environment.ts'
import { withDeadline } from '../verification/with-deadline.ts'
import { sendRaw } from './send-raw.ts'

/** Where a control API is looked for. */
export interface ControlSearch {
  readonly base: URL
  readonly controlToken: string | null
  /** Milliseconds that one reply may take. */
  readonly timeout: number
  /** Ends the search. */
  readonly signal: AbortSignal | null
}

/**
 * The fake behind an address; else why its control API cannot be used, in words. A host elsewhere is
 * asked only with a control token, since no fake answers it without one, and the real host should
 * not be bothered. Throws the reason of the signal, and what `connect()` throws if a control token
 * was given.
 */
export async function findControl(search: ControlSearch): Promise<FakeWeixin | string> {
  const { base, controlToken, timeout, signal } = search
  if (controlToken === null && !isLoopback(base.hostname)) {
    return 'the provider is not on this machine, and no control token was given'
  }
  const url = base.href.replace(/\/+$/, '')
  const answer = await ask(search)
  if (controlToken !== null && answer instanceof Error) throw failToReach(url, answer)
  if (controlToken === null && answer !== 'refused' && !isHealth(answer)) {
    const why = answer instanceof Error ? ` (${answer.message})` : ''
    return `the provider has no control API${why}`
  }
  try {
    const options = controlToken === null ? {} : { token: controlToken }
    const deadline = { milliseconds: timeout, late, stop: signal }
    return await withDeadline(deadline, () => connect(url, options))
  } catch (error) {
    signal?.throwIfAborted()
    const failure = error instanceof FakeWeixinError ? error : failToReach(url, error)
    if (controlToken !== null) throw failure
    return `its control API refuses: ${failure.message}`
  }
}

const late = 'no whole reply'

function failToReach(url: string, error: unknown): FakeWeixinError {
  const reason = error instanceof Error ? error.message : String(error)
  return new FakeWeixinError(
    'connection_failed',
    `Failed to reach the control API of the provider at ${url}: ${reason}. Expected the fake that ` +
      'the control token is of. Omit the control token of a provider that is no fake.',
    { address: url },
  )
}

/** The JSON that comes back, or the error instead of an answer; null for no JSON. Asked apart from `connect()`, which waits for long. */
async function ask({ base, controlToken, timeout, signal }: ControlSearch): Promise<unknown> {
  const path = `/__admin${controlOperations.readHealth.path}`
  const bearer = controlToken === null ? {} : { bearer: controlToken }
  try {
    const request = { method: 'GET', path, body: null, ...bearer } as const
    const reply = await sendRaw(base, request, timeout, { stop: signal })
    return reply.status === 401 || reply.status === 403 ? 'refused' : parseJson(reply.body)
  } catch (error) {
    signal?.throwIfAborted()
    return error
  }
}

/** Whether a fake answers: a proxy may answer something to everything. */
function isHealth(answer: unknown): boolean {
  return (
    isJsonObject(answer) && answer['status'] === 'ok' && 'version' in answer && 'seed' in answer
  )
}
