import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FakeWeixinError } from '../../server/index.ts'
import type { StateValues } from '../pattern.ts'
import { explainUnreachable } from './explain-unreachable.ts'
import { reportMissingPact } from './load-pact.ts'
import type { PactFile, PactInteraction } from './pact-file.ts'
import { failAll, readVerdict, type PactVerification } from './read-verdict.ts'
import { startVerifier, type VerifierEnd } from './verifier-connection.ts'
import { buildVerifierEnvironment, type Environment } from './verifier-environment.ts'
import { createStateLog, indexParameter } from './state-log.ts'

/** What Pact's verifier needs. */
export interface RunPactVerifierOptions {
  /** The provider's address, without a slash at the end. */
  readonly url: string
  /** The interactions to verify, already selected. */
  readonly pact: PactFile
  /** Brings the provider into a state and answers its credentials; may throw. */
  readonly setUpState: (name: string, params: Record<string, unknown>) => Promise<StateValues>
  /** Milliseconds for all of it; 30000 by default. */
  readonly timeout?: number
  /** Ends it early, with its process; it then rejects with the reason of the signal. */
  readonly signal?: AbortSignal
}

/** The longest that one request or one state may take, in milliseconds; less if `timeout` is. */
const longestCall = 5000

/**
 * Runs Pact's own verifier in a process of its own, and fails where it would pass in silence: a
 * state that is missing or throws, an interaction that was left out or is pending, no interaction at
 * all, filters and proxies of the environment, a hang. Nothing is printed. An interaction whose
 * state could not be set up is not sent. Throws `missing_package`, and `invalid_options` for a url that
 * is none of http or https.
 */
export async function runPactVerifier(options: RunPactVerifierOptions): Promise<PactVerification> {
  const { interactions } = options.pact
  const { timeout = 30_000 } = options
  checkUrl(options.url)
  if (interactions.length === 0) {
    return failAll(interactions, 'The pact has no interaction; plain Pact would call that a pass.')
  }
  const environment = buildVerifierEnvironment(process.env, options.url)
  const unreachable = await explainUnreachable(options.url, environment, timeout)
  if (unreachable !== null) return failAll(interactions, unreachable)
  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-verify-'))
  try {
    return await verifyIn(folder, { ...options, timeout }, environment)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function checkUrl(url: string): void {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to verify a provider: ${JSON.stringify(url)} is no address. - ` +
      'Give its url, such as http://127.0.0.1:8080.',
    { url },
  )
}

async function verifyIn(
  folder: string,
  { url, pact, setUpState, timeout, signal }: RunPactVerifierOptions & { readonly timeout: number },
  environment: Environment,
): Promise<PactVerification> {
  const path = join(folder, 'pact.json')
  await writeFile(path, JSON.stringify(prepare(pact)))
  const callTimeout = Math.max(1, Math.min(longestCall, Math.floor(timeout / 2)))
  const log = createStateLog(pact, setUpState, callTimeout)
  const order = {
    options: {
      provider: pact.provider.name,
      providerBaseUrl: url,
      pactUrls: [path],
      changeOrigin: true,
      failIfNoPactsFound: true,
      timeout: callTimeout,
      logLevel: 'error',
    },
    states: log.names,
    environment,
    timeout,
  }
  const end = await startVerifier(order, log.answer, signal)
  signal?.throwIfAborted()
  return log.complete(judge(end, pact.interactions, timeout))
}

/**
 * The pact as Pact's verifier gets it: nothing is pending, since it would be allowed to fail, and
 * each state says to which interaction it belongs.
 */
function prepare(pact: PactFile): PactFile {
  const interactions = pact.interactions.map((interaction, index) => ({
    ...interaction,
    pending: false,
    ...(interaction.providerStates === undefined
      ? {}
      : {
          providerStates: interaction.providerStates.map((state) => ({
            ...state,
            params: { ...state.params, [indexParameter]: index },
          })),
        }),
  }))
  return { ...pact, interactions }
}

function judge(
  end: VerifierEnd,
  interactions: readonly PactInteraction[],
  timeout: number,
): PactVerification {
  switch (end.type) {
    case 'verdict':
      return readVerdict(end.verdict, interactions)
    case 'missing':
      throw reportMissingPact(end.reason)
    case 'timeout':
      return failAll(interactions, `Pact's verifier did not end within ${timeout} ms.`)
    case 'crash':
      return failAll(interactions, `Pact's verifier gave no verdict: ${end.words}`)
  }
}
