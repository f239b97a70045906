import { verifyClient, type VerifyClientOptions } from './client/verify-client.ts'
import type { ClientSource } from './client/client-verification.ts'
import type { VerifyProviderOptions } from './provider/provider-options.ts'
import { verifyProvider } from './provider/verify-provider.ts'
import { formatReport } from './report/format-report.ts'
import type { Report } from './report/report.ts'

/** A client or a provider does not keep the contract; the message is the report as text. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
  readonly report: Report

  /** Takes a report that has not passed. */
  constructor(report: Report) {
    super(`Failed to keep the contract.\n\n${formatReport(report, 'text')}`)
    this.report = report
  }
}

/**
 * Verifies a client as {@link verifyClient} does, for a test: it resolves if the report has passed;
 * warnings are no failure. Throws {@link ContractError}, which has the report, if a check failed or
 * none was made, and what `verifyClient` throws.
 */
export async function assertClient<Reply>(
  client: ClientSource<Reply>,
  options: VerifyClientOptions<Reply> = {},
): Promise<void> {
  refuseFailed(await verifyClient(client, options))
}

/**
 * Verifies a provider as {@link verifyProvider} does, for a test: it resolves if the report has passed.
 * Throws {@link ContractError} if a check failed or none was made, and what `verifyProvider` throws.
 */
export async function assertProvider(options: VerifyProviderOptions): Promise<void> {
  refuseFailed(await verifyProvider(options))
}

function refuseFailed(report: Report): void {
  if (!report.passed) throw new ContractError(report)
}
