import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FakeWeixinError } from '../../server/index.ts'
import { startDeadline } from '../verification/with-deadline.ts'
import { reportMissingPact } from './load-pact.ts'
import type { PactFile, PactInteraction } from './pact-file.ts'
import { failAll, readOutcome, type PactVerification } from './read-outcome.ts'
import { createStateLog, type SetUpStates } from './state-log.ts'
import { startVerifier, type VerifierEnd } from './verifier-connection.ts'
import {
  buildVerifierEnvironment,
  explainUnreachable,
  type Environment,
} from './verifier-environment.ts'

/** What Pact's verifier needs. */
export interface RunPactVerifierOptions {
  /** The provider's address, without a slash at the end. */
  readonly url: string
  /** The interactions to verify, already selected. */
  readonly pact: PactFile
  /** If it rejects, the interaction fails, and its request is not sent. */
  readonly setUpStates: SetUpStates
  /** Milliseconds that one reply, or the states of one interaction, may take. */
  readonly timeout: number
  /** Ends it early, with its process; it then rejects with the reason of the signal. */
  readonly signal?: AbortSignal
}

/** The state that stands in the place of those of each interaction. */
const state = 'the states of an interaction'

/**
 * Runs Pact's own verifier in a process of its own, and fails where it would pass in silence: a
 * state that is missing or throws, an interaction that was skipped or is pending, no interaction at
 * all, filters and proxies of the environment, a hang. Nothing is printed. An interaction whose
 * state could not be set up is not sent. Throws `missing_package`, and `invalid_options` for a url that
 * is none of http or https.
 */
export async function runPactVerifier(options: RunPactVerifierOptions): Promise<PactVerification> {
  const { url, pact, timeout, signal = null } = options
  const { interactions } = pact
  checkUrl(url)
  if (interactions.length === 0) {
    return failAll(interactions, 'The pact has no interaction; plain Pact would call that a pass.')
  }
  const environment = buildVerifierEnvironment(process.env, url)
  const deadline = { milliseconds: timeout, stop: signal }
  const unreachable = await explainUnreachable(url, environment, deadline)
  if (unreachable !== null) return failAll(interactions, unreachable)
  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-verify-'))
  try {
    return await verifyIn(folder, options, environment)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function checkUrl(url: string): void {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to verify a provider: ${JSON.stringify(url)} is no address. ` +
      'Give its url, such as http://127.0.0.1:8080.',
    { address: url },
  )
}

async function verifyIn(
  folder: string,
  { url, pact, setUpStates, timeout, signal }: RunPactVerifierOptions,
  environment: Environment,
): Promise<PactVerification> {
  const path = join(folder, 'pact.json')
  await writeFile(path, JSON.stringify(prepare(pact)))
  const order = {
    options: {
      provider: pact.provider.name,
      providerBaseUrl: url,
      pactUrls: [path],
      changeOrigin: true,
      failIfNoPactsFound: true,
      timeout,
      logLevel: 'error',
    },
    state,
    environment,
  }
  const log = createStateLog(setUpStates)
  const longest = limitRun(timeout, pact.interactions.length)
  using deadline = startDeadline({ milliseconds: longest, stop: signal ?? null })
  const end = await startVerifier(order, log.setUp, deadline.signal)
  signal?.throwIfAborted()
  return log.complete(evaluateEnd(end, pact.interactions, longest))
}

/**
 * Milliseconds for all of a run: for the start of its process, and for a call of each interaction;
 * five minutes at most.
 */
function limitRun(timeout: number, interactions: number): number {
  return Math.min(10_000 + timeout * interactions, 300_000)
}

/**
 * The pact as Pact's verifier gets it: nothing is pending, since it would be allowed to fail, and
 * each interaction has one state, which says where in the pact it stands. Pact tells a handler
 * nothing else of the interaction, and two may share their states.
 */
function prepare(pact: PactFile): PactFile {
  const interactions = pact.interactions.map((interaction, index) => ({
    ...interaction,
    pending: false,
    providerStates: [{ name: state, params: { index } }],
  }))
  return { ...pact, interactions }
}

function evaluateEnd(
  end: VerifierEnd,
  interactions: readonly PactInteraction[],
  longest: number,
): PactVerification {
  switch (end.type) {
    case 'outcome':
      return readOutcome(end.outcome, interactions)
    case 'missing':
      throw reportMissingPact(end.reason)
    case 'stopped':
      return failAll(interactions, `Pact's verifier did not end within ${longest} ms.`)
    case 'crash':
      return failAll(interactions, `Pact's verifier gave no result: ${end.words}`)
  }
}
