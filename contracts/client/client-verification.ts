import { operations } from '../../schemas/generated/operations.ts'
import { FakeWeixinError } from '../../server/index.ts'
import { installLine, loadPact } from '../pact/load-pact.ts'
import { ofSeverity, type CheckResult } from '../report/report.ts'
import { CheckStop } from '../verification/check.ts'
import { withDeadline } from '../verification/with-deadline.ts'
import { runCheck, skipCheck } from '../verification/run-checks.ts'
import type { ClientCheck, ClientScene } from './client-check.ts'
import { type Client, clientOperations, type ClientOperation } from './client.ts'
import { clientChecks } from './client-checks.ts'
import type { ClientOptions } from './client-options.ts'
import { clientFindings } from './findings/client-findings.ts'
import { describeError, tryRead } from './inspect-value.ts'
import { loadFastCheck } from './properties/schema-arbitrary.ts'
import { plainRows } from './requests/request-check.ts'
import { startStage, type Stage } from './stage.ts'

/** A verification of one client that is under way. */
export interface ClientVerification extends AsyncDisposable {
  /** The checks that were chosen, in the order of the report. */
  readonly checks: readonly ClientCheck[]
  /** Makes one check; a second time it gives the same result. */
  readonly run: (check: ClientCheck) => Promise<CheckResult>
  /** What is not looked at, and why; null for nothing. */
  readonly note: () => Promise<string | null>
  /** Ends what the checks have started, and with it every call that still hangs; twice is fine. */
  close(): Promise<void>
}

/** A client, or what makes a fresh one for each check. */
export type ClientSource<Reply = unknown> =
  Client<Reply> | (() => Client<Reply> | Promise<Client<Reply>>)

/**
 * Begins a verification; nothing is started before the first check is made. Throws `invalid_options`
 * for what is no client.
 */
export function createClientVerification(
  source: ClientSource,
  options: ClientOptions,
): ClientVerification {
  if (typeof source !== 'function') assertClient(source)
  const checks = clientChecks.filter(({ name }) => options.only?.includes(name) ?? true)
  const results = new Map<string, Promise<CheckResult>>()
  // All of them stay open until the end: a client that calls late must not meet another check.
  const stages: Promise<Stage>[] = []
  let prepared: Promise<boolean> | undefined
  const openStage = (checkName: string): Promise<Stage> => {
    // Tokens of its own for each check: a client may keep what it got for one.
    const stage = startStage({ seed: `${options.seed} ${checkName}` })
    stages.push(stage)
    return stage
  }
  const isRequestJudged = (operation: ClientOperation): boolean =>
    checks.some(({ name }) => name === plainRows[operation])
  const run = async (check: ClientCheck): Promise<CheckResult> => {
    const hasPact = await (prepared ??= prepare(checks))
    const [page = null] = operations[check.operation].docs
    const wording = { rows: clientFindings, page, replay: options.replay }
    const open = (): Promise<Stage> => openStage(check.name)
    const made = {
      ...check,
      run: async (scene: Omit<ClientScene, 'client'>) => {
        const client = await createClient(source, options)
        assertClient(client)
        return check.run({ ...scene, client })
      },
    }
    return runCheck(made, { options, openStage: open, isRequestJudged, hasPact }, wording)
  }
  const runOnce = (check: ClientCheck): Promise<CheckResult> => {
    const result = results.get(check.name) ?? run(check).then((made) => skipSame(check, made))
    results.set(check.name, result)
    return result
  }
  /** What the check of the plain request has found already is not said of each other check again. */
  const skipSame = async (check: ClientCheck, made: CheckResult): Promise<CheckResult> => {
    const plain = checks.find(({ name }) => name === plainRows[check.operation])
    if (check.part === 'requests' || made.outcome !== 'failed' || plain === undefined) return made
    const names = nameFailures(made)
    const known = nameFailures(await runOnce(plain))
    if (!names.every((name) => known.includes(name))) return made
    return skipCheck(check, `it fails as ${plain.name} does (${names.join(', ')})`)
  }
  const close = async (): Promise<void> => {
    await Promise.all(stages.splice(0).map(async (stage) => (await stage).close()))
  }
  const note = async (): Promise<string | null> => ((await prepared) === false ? withoutPact : null)
  return { checks, run: runOnce, note, close, [Symbol.asyncDispose]: close }
}

/** The client of a check. Throws `CheckStop` where the function that creates it fails, or takes too long. */
async function createClient(
  source: ClientSource,
  { timeout: milliseconds, signal: stop }: ClientOptions,
): Promise<Client> {
  if (typeof source !== 'function') return source
  try {
    return await withDeadline({ milliseconds, stop }, async () => source())
  } catch (error) {
    stop?.throwIfAborted()
    const received = `the error ${describeError(error)}`
    throw new CheckStop({ findings: [{ name: 'not-created', received, expected: 'a client' }] })
  }
}

function nameFailures({ findings }: CheckResult): string[] {
  return [...new Set(ofSeverity(findings, 'failure').map(({ name }) => name))]
}

function assertClient(client: Partial<Client>): void {
  const missing = clientOperations.filter(
    (name) => tryRead(() => typeof client[name], 'undefined') !== 'function',
  )
  if (missing.length === 0) return
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to verify the client: it has no function ${missing.join(' and no function ')}. ` +
      'Expected both functions of a client. Wrap the client in an object that has them.',
    { missing },
  )
}

const withoutPact =
  'Pact is not installed, so its mock server was not asked whether it takes the requests. ' +
  `Their bytes were looked at all the same. To ask it, type: ${installLine}`

/**
 * Loads what the checks need before the first call: loading blocks, and the client has a time-out.
 * Says whether Pact is there, where it is needed.
 */
async function prepare(checks: readonly ClientCheck[]): Promise<boolean> {
  const [hasPact] = await Promise.all([
    checks.some(({ part }) => part === 'requests') ? tryToLoadPact() : true,
    checks.some(({ part }) => part === 'properties') ? loadFastCheck() : null,
  ])
  return hasPact
}

async function tryToLoadPact(): Promise<boolean> {
  try {
    await loadPact()
    return true
  } catch {
    return false
  }
}
