import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { isJsonObject, type JsonObject } from '../../schemas/json.ts'
import { FakeWeixinError } from '../../server/index.ts'
import { startDeadline } from '../verification/with-deadline.ts'
import type { PactDraft } from './to-pact.ts'

const endPath = '/fake-weixin/end-of-play'

/** Milliseconds within which Pact has to have recorded what it has answered. */
const longest = 10_000

/** Adds the interaction to a Pact that {@link waitForRecord} sends; it is in the file that Pact writes. */
export function addEndOfPlay(pact: PactDraft): void {
  pact
    .addInteraction()
    .uponReceiving('the end of a play')
    .withRequest('GET', endPath)
    .willRespondWith(200)
}

/**
 * Waits until Pact has recorded every request that its mock server at `url` has answered. It may
 * answer before it has recorded, and then says "expected but not received" of a request that came
 * (7 of 2000 plays of 16.5.0 on busy processors, measured). Since it records in the order in which
 * it answers, one more request is sent, and once that is recorded, so are all before it. Throws
 * `pact_failed` if that does not come about.
 */
export async function waitForRecord(pact: PactDraft, url: string): Promise<void> {
  const listMismatches = findRecord(pact)
  using deadline = startDeadline({ milliseconds: longest })
  const { signal } = deadline
  const port = Number(new URL(url).port)
  try {
    // Not `fetch`, which a suite of tests may have replaced.
    const [reply] = (await once(get(`${url}${endPath}`, { agent: false, signal }), 'response')) as [
      IncomingMessage,
    ]
    await once(reply.resume(), 'end')
    while (listMismatches(port).some(isMissingEnd)) await wait(1, undefined, { signal })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw fail(
      `Pact did not say within ${longest / 1000} s what it had recorded (${reason})`,
      'Run fewer tests at once.',
    )
  }
}

function isMissingEnd({ type, path }: JsonObject): boolean {
  return type === 'missing-request' && path === endPath
}

/** What the mock server of a port has recorded, by the core of Pact, which `PactV4` keeps to itself. */
function findRecord(pact: PactDraft): (port: number) => readonly JsonObject[] {
  const core: unknown = Reflect.get(pact, 'pact')
  const list: unknown = isJsonObject(core) ? core['mockServerMismatches'] : undefined
  if (typeof list === 'function') return list as ReturnType<typeof findRecord>
  throw fail('this version of Pact does not say what it has recorded', 'Install version 16.5.0.')
}

function fail(reason: string, remedy: string): FakeWeixinError {
  return new FakeWeixinError(
    'pact_failed',
    `Failed to play an interaction on a mock server of Pact: ${reason}. Expected it to record ` +
      `every request that it answers. ${remedy}`,
  )
}
