import { operations } from '../../schemas/generated/operations.ts'
import { FakeWeixinError, startFakeWeixin, type FakeWeixin } from '../../server/index.ts'
import { loadPact } from '../pact/load-pact.ts'
import type { CheckResult } from '../report/report.ts'
import { runCheck, skipCheck } from '../verification/run-checks.ts'
import { clientOperations, type ClientCheck, type ClientOperation } from './client-check.ts'
import { clientChecks } from './client-checks.ts'
import type { ClientOptions } from './client-options.ts'
import type { Client } from './client.ts'
import { clientFindings, isRequestWrong } from './findings/client-findings.ts'
import { tryRead } from './inspect-value.ts'
import { loadFastCheck } from './properties/schema-arbitrary.ts'
import { plainRows } from './requests/request-check.ts'

/** A verification of one client that is under way. */
export interface ClientVerification extends AsyncDisposable {
  /** The checks that were chosen, in the order of the report. */
  readonly checks: readonly ClientCheck[]
  /** Makes one check; a second time it gives the same result. */
  readonly run: (check: ClientCheck) => Promise<CheckResult>
  /** Ends what the checks have started, and with it every call that still hangs; twice is fine. */
  close(): Promise<void>
}

/**
 * Begins a verification; nothing is started before the first check is made. Throws `invalid_options`
 * for what is no client.
 */
export function createClientVerification(
  client: Client,
  options: ClientOptions,
): ClientVerification {
  assertClient(client)
  const checks = clientChecks.filter(({ name }) => options.only?.includes(name) ?? true)
  const results = new Map<string, Promise<CheckResult>>()
  let started: Promise<FakeWeixin> | undefined
  let prepared: Promise<unknown> | undefined
  const weixin = () => (started ??= startFakeWeixin({ seed: options.seed }))
  const runOnce = (check: ClientCheck): Promise<CheckResult> => {
    const known = results.get(check.name)
    if (known !== undefined) return known
    prepared ??= prepare(checks)
    const result = prepared.then(async () => {
      const unseen = check.part === 'requests' ? null : await explainUnseen(check.operation)
      if (unseen !== null) return skipCheck(check, unseen)
      const [page = null] = operations[check.operation].docs
      const wording = { rows: clientFindings, page, replay: options.replay }
      return runCheck(check, { client, options, weixin }, wording)
    })
    results.set(check.name, result)
    return result
  }
  /** Why the handling of an operation cannot be seen: its plain request is wrong. */
  const explainUnseen = async (operation: ClientOperation): Promise<string | null> => {
    const plain = checks.find(({ name }) => name === plainRows[operation])
    if (plain === undefined) return null
    const { findings } = await runOnce(plain)
    const [wrong] = findings.filter(
      ({ name, severity }) => severity === 'failure' && isRequestWrong(name),
    )
    if (wrong === undefined) return null
    return `the request of ${operation} is wrong (${wrong.name}), so WeChat's replies to it cannot be seen`
  }
  const close = async (): Promise<void> => {
    const fake = await started
    await fake?.close()
  }
  return { checks, run: runOnce, close, [Symbol.asyncDispose]: close }
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

/** Loads what the checks need before the first call: loading blocks, and the client has a time-out. */
function prepare(checks: readonly ClientCheck[]): Promise<unknown> {
  return Promise.all([
    checks.some(({ part }) => part === 'requests') ? loadPact() : null,
    checks.some(({ part }) => part === 'properties') ? loadFastCheck() : null,
  ])
}
