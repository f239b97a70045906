import { controlOperations } from '../../schemas/generated/control-operations.ts'
import { isJsonObject, parseJson } from '../../schemas/json.ts'
import { connect } from '../../server/connect.ts'
import { FakeWeixinError, type FakeWeixin } from '../../server/index.ts'
import { isLoopback } from '../pact/verifier-environment.ts'
import { sendRaw } from './send-raw.ts'

/** Where a control API is looked for. */
export interface ControlSearch {
  readonly base: URL
  readonly controlToken: string | null
  /** Milliseconds that the search may take. */
  readonly timeout: number
}

/**
 * The fake behind an address; else why its control API cannot be used, in words. A host elsewhere is
 * asked only with a control token, since no fake answers it without one, and the real host should
 * not be bothered. Throws what `connect()` throws if a control token was given.
 */
export async function findControl({
  base,
  controlToken,
  timeout,
}: ControlSearch): Promise<FakeWeixin | string> {
  if (controlToken === null && !isLoopback(base.hostname)) {
    return 'the provider is not on this machine, and no control token was given'
  }
  const url = base.href.replace(/\/+$/, '')
  const answer = await ask(base, controlToken, timeout)
  if (controlToken === null && answer !== 'refused' && !isHealth(answer)) {
    const why = answer instanceof Error ? ` (${answer.message})` : ''
    return `the provider has no control API${why}`
  }
  try {
    return await connect(url, controlToken === null ? {} : { token: controlToken })
  } catch (error) {
    if (controlToken !== null || !(error instanceof FakeWeixinError)) throw error
    return `its control API refuses: ${error.message}`
  }
}

/** The JSON that comes back, or the error instead of an answer; null for no JSON. Asked apart from `connect()`, which waits for long. */
async function ask(base: URL, controlToken: string | null, timeout: number): Promise<unknown> {
  const path = `/__admin${controlOperations.readHealth.path}`
  const bearer = controlToken === null ? {} : { bearer: controlToken }
  try {
    const reply = await sendRaw(base, { method: 'GET', path, body: null, ...bearer }, timeout)
    return reply.status === 401 || reply.status === 403 ? 'refused' : parseJson(reply.body)
  } catch (error) {
    return error
  }
}

/** Whether a fake answers: a proxy may answer something to everything. */
function isHealth(answer: unknown): boolean {
  return (
    isJsonObject(answer) && answer['status'] === 'ok' && 'version' in answer && 'seed' in answer
  )
}
