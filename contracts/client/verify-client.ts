import { loadPact } from '../pact/load-pact.ts'
import { createReport, type Report } from '../report/report.ts'
import { runGroups } from '../verification/run-checks.ts'
import { listClientChecks } from './client-checks.ts'
import { parseClientOptions, type VerifyClientOptions } from './client-options.ts'
import { createClientVerification, type ClientSource } from './client-verification.ts'
import { writeOwnPact } from './write-own-pact.ts'

export type { VerifyClientOptions } from './client-options.ts'

/**
 * Verifies a client: what it sends, against Pact's own mock server with a recorder in front; what it
 * makes of replies, lost answers and refusals, against a fake of its own; and that every legal reply
 * is read. Checks run side by side in this process, with credentials of their own each; a client
 * that keeps a token in a global variable needs `concurrency: 1`.
 *
 * The fake runs in this process, so the client must not block it, as a synchronous call would. It
 * never throws for what a client does wrong. Without Pact the interactions are played on the fake
 * alone, and a note of the report says so. Throws `invalid_options`, `missing_package` if `pactDir` is
 * given and Pact is not installed, what `writePact` throws, and the reason of `signal` once that is
 * aborted. Nothing is left open, not even by a
 * client that hangs.
 */
export async function verifyClient<Reply>(
  client: ClientSource<Reply>,
  options: VerifyClientOptions<Reply> = {},
): Promise<Report> {
  const names = listClientChecks().map(({ name }) => name)
  // What a client resolves to comes back to the `read` of the same caller.
  const complete = parseClientOptions(options as VerifyClientOptions, names)
  const { pactDir } = complete
  if (pactDir !== null) await loadPact()
  await using verification = createClientVerification(client, complete)
  const groups = verification.checks.map((check) => ({
    ...check,
    run: async () => [await verification.run(check)],
  }))
  const results = await runGroups(groups, complete)
  const report = createReport({ ...complete, subject: 'client' }, results)
  const note = await verification.note()
  if (pactDir !== null) await writeOwnPact(results, { ...complete, dir: pactDir })
  return note === null ? report : { ...report, notes: [note] }
}
