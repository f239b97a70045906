import { createReport, type CheckResult, type Report } from '../report/report.ts'
import { listClientChecks } from './client-checks.ts'
import { parseClientOptions, type VerifyClientOptions } from './client-options.ts'
import { createClientVerification, type ClientVerification } from './client-verification.ts'
import type { Client } from './client.ts'

export type { VerifyClientOptions } from './client-options.ts'

/**
 * Verifies a client: what it sends, against Pact's own mock server with a recorder in front; what it
 * makes of replies, lost answers and refusals, against a fake of its own; and that every legal reply
 * is read. Checks run side by side in this process, with credentials of their own each; a client
 * that keeps a token in a global variable needs `concurrency: 1`.
 *
 * The fake runs in this process, so the client must not block it, as a synchronous call would. It
 * never throws for what a client does wrong. Throws `invalid_options`, and `missing_package` if
 * Pact is not installed. Nothing is left open, not even by a client that hangs.
 */
export async function verifyClient(
  client: Client,
  options: VerifyClientOptions = {},
): Promise<Report> {
  const names = listClientChecks().map(({ name }) => name)
  const complete = parseClientOptions(options, names)
  await using verification = createClientVerification(client, complete)
  const results = await runAll(verification, complete.concurrency)
  const { name, seed } = complete
  return createReport({ subject: 'client', name, seed }, results)
}

/** Makes every check, a few at once and the slow ones first; the results are in their own order. */
async function runAll(
  { checks, run }: ClientVerification,
  concurrency: number,
): Promise<CheckResult[]> {
  const waiting = [...checks.filter(({ slow }) => slow), ...checks.filter(({ slow }) => !slow)]
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      try {
        await run(check)
      } catch {
        // A mistake in using the verification, such as a missing package: it is thrown below, when
        // nothing is under way any more.
        waiting.length = 0
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  const results: CheckResult[] = []
  for (const check of checks) results.push(await run(check))
  return results
}
