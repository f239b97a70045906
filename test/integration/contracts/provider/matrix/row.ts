import type { ProviderCheck } from '#contracts/provider/provider-check.ts'
import type { ProviderFindingName } from '#contracts/provider/provider-findings.ts'
import type { VerifyProviderOptions } from '#contracts/provider/provider-options.ts'
import { contentChecks } from '#contracts/provider/checks/content-checks.ts'
import { formChecks } from '#contracts/provider/checks/form-checks.ts'
import { refusalChecks } from '#contracts/provider/checks/refusal-checks.ts'
import { sequenceChecks } from '#contracts/provider/checks/sequence-checks.ts'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import {
  startWrongProvider,
  type Alteration,
} from '#test/integration/contracts/provider/wrong-provider.ts'

/** Options of a verification, but for where the provider is. */
export type RowOptions = Omit<VerifyProviderOptions, 'url'>

/** A provider that runs, and what its verification needs to know of it. */
export interface Started {
  readonly url: string
  readonly options?: RowOptions
  close(): Promise<void>
}

/** A provider of the matrix. */
export interface MatrixRow {
  /** What it does, in words that follow "a provider that". */
  readonly name: string
  readonly start: () => Promise<Started>
  /** What is verified; all checks but those of Pact by default, which takes a process each. */
  readonly options?: RowOptions
  /** Whether the verification does not see it as it should yet; the finding says how it should. */
  readonly expectedToFail?: true
}

/** A provider that answers as WeChat does, as far as any client can tell. */
export interface RightProvider extends MatrixRow {
  /** The warnings that it gets with good reason; none by default. */
  readonly warnings?: readonly ProviderFindingName[]
}

/** A provider with one fault. */
export interface WrongProviderRow extends MatrixRow {
  /** The failures that name the fault, all of them. */
  readonly findings: readonly ProviderFindingName[]
  /** Whether a whole run is made, in which the fault may have other names beside these. */
  readonly isWhole?: true
}

/** The two operations that the project is about. */
export const operations = ['setSupportVersion', 'getSupportVersion'] as const

/** The checks beside those of Pact that call these two alone, by what they look at. */
export const checkNames = {
  forms: listNames(formChecks),
  contents: listNames(contentChecks),
  refusals: listNames(refusalChecks),
  sequences: listNames(sequenceChecks),
}

/** All of them. */
export const rawChecks: readonly string[] = Object.values(checkNames).flat()

function listNames(checks: readonly ProviderCheck[]): readonly string[] {
  return checks
    .filter(({ calls }) => calls.every((call) => operations.some((name) => name === call)))
    .map(({ name }) => name)
}

/** A whole run of what calls the two operations, that of Pact included. */
export const whole: RowOptions = { operations }

/** How replies are written, for Pact as well, which asks in another way. */
export const sample: RowOptions = {
  only: [
    'get-support-version',
    'set-support-version',
    'get-support-version-unknown-token',
    'set-support-version-unpublished',
    'get-set-get',
    'two-mini-programs',
    ...checkNames.forms,
  ],
}

/** Starts a fake with a proxy in front of it, which has a memory of its own. */
export function behind(
  create: () => Alteration,
  describe: (weixin: FakeWeixin) => RowOptions = () => ({}),
): () => Promise<Started> {
  return async () => {
    const weixin = await startFakeWeixin()
    const proxy = await startWrongProvider(weixin.url, create())
    return {
      url: proxy.url,
      options: describe(weixin),
      close: async () => {
        await proxy.close()
        await weixin.close()
      },
    }
  }
}
