/**
 * The public entry `fake-weixin/contracts`: the contract of the two endpoints as data, the Pact files
 * made from it, and the verification of clients and providers.
 *
 * `writePact` and `verifyProvider` need the package `@pact-foundation/pact`, which they load when
 * they are called; `verifyClient` uses it where it is; all else does without.
 *
 * @module
 */
export { assertClient, assertProvider, ContractError } from './assert-contract.ts'
export type { ClientCheckName, ProviderCheckName } from './generated/check-names.ts'
export { FakeWeixinError, type FakeWeixinErrorCode } from '../server/index.ts'
export { listClientChecks, type ClientCheckFacts } from './client/client-checks.ts'
export type { ClientSource } from './client/client-verification.ts'
export type { Client, ClientCall } from './client/client.ts'
export type { ReadReply } from './client/reading/read-data.ts'
export { verifyClient, type VerifyClientOptions } from './client/verify-client.ts'
export type { Interaction, InteractionRequest } from './interactions/interaction.ts'
export { findInteraction, interactions } from './interactions/all.ts'
export { lintPact } from './pact/lint-pact.ts'
export type { PactFile, PactInteraction, Tier } from './pact/pact-file.ts'
export { readPact } from './pact/read-pact.ts'
export { writePact } from './pact/write-pact.ts'
export {
  fillPattern,
  matchPattern,
  type Pattern,
  type StateValueName,
  type StateValues,
  type Term,
} from './interactions/pattern.ts'
export {
  stateNames,
  type GivenState,
  type StateKey,
  type StateParams,
} from './interactions/provider-state.ts'
export type {
  HandlerParams,
  ReachedState,
  StateHandler,
  StateHandlers,
  StateName,
  VerifyProviderOptions,
} from './provider/provider-options.ts'
export { verifyProvider } from './provider/verify-provider.ts'
export { formatReport, reportFormats, type ReportFormat } from './report/format-report.ts'
export type { CheckResult, Finding, Outcome, Report, Severity } from './report/report.ts'
