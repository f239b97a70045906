import { createReport, type Report } from '../report/report.ts'
import { runGroups } from '../verification/run-checks.ts'
import { listClientChecks } from './client-checks.ts'
import { parseClientOptions, type VerifyClientOptions } from './client-options.ts'
import { createClientVerification, type ClientSource } from './client-verification.ts'

export type { VerifyClientOptions } from './client-options.ts'

/**
 * Verifies a client: what it sends, against Pact's own mock server with a recorder in front; what it
 * makes of replies, lost answers and refusals, against a fake of its own; and that every legal reply
 * is read. Checks run side by side in this process, with credentials of their own each; a client
 * that keeps a token in a global variable needs `concurrency: 1`.
 *
 * The fake runs in this process, so the client must not block it, as a synchronous call would. It
 * never throws for what a client does wrong. Throws `invalid_options`, `missing_package` if Pact is
 * not installed, and the reason of `signal` once that is aborted. Nothing is left open, not even by a
 * client that hangs.
 */
export async function verifyClient(
  client: ClientSource,
  options: VerifyClientOptions = {},
): Promise<Report> {
  const names = listClientChecks().map(({ name }) => name)
  const complete = parseClientOptions(options, names)
  await using verification = createClientVerification(client, complete)
  const groups = verification.checks.map((check) => ({
    ...check,
    run: async () => [await verification.run(check)],
  }))
  const results = await runGroups(groups, complete)
  return createReport({ ...complete, subject: 'client' }, results)
}
