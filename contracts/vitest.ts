/**
 * The public entry `fake-weixin/contracts/vitest`, for vitest 4.1 and later.
 *
 * @module
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClientVerification, type ClientVerification } from './client/client-verification.ts'
import { listClientChecks } from './client/client-checks.ts'
import { parseClientOptions, type VerifyClientOptions } from './client/client-options.ts'
import type { Client } from './client/client.ts'
import type { CheckResult, Finding } from './report/report.ts'

export type { VerifyClientOptions } from './client/client-options.ts'
export type { Client, ClientCall } from './client/client.ts'

/** A client, or what makes one before the first test. */
export type ClientSource = Client | (() => Client | Promise<Client>)

/**
 * Declares a suite with one test for each interaction of the contract and each other check of a
 * client, so that the suite shows which one fails and `-t NAME` runs one alone. A failing test says
 * what was found; warnings are annotations. What cannot be seen since the client's request is wrong
 * is skipped. Throws `invalid_options`.
 */
export function describeClientContract(
  client: ClientSource,
  options: VerifyClientOptions = {},
): void {
  const all = listClientChecks()
  const complete = parseClientOptions(
    options,
    all.map(({ name }) => name),
  )
  const checks = all.filter(({ name }) => complete.only === null || complete.only.includes(name))
  describe.concurrent(`${complete.name} keeps the contract`, () => {
    let verification: ClientVerification | undefined
    beforeAll(async () => {
      const made = typeof client === 'function' ? await client() : client
      verification = createClientVerification(made, complete)
    })
    afterAll(() => verification?.close())

    // Three calls in a row may each take the client's whole time-out.
    const timeout = 30_000 + 3 * complete.timeout
    for (const { name, title } of checks) {
      it(`${name}: ${title}`, { timeout }, async ({ skip, annotate }) => {
        const { outcome, reason, findings } = await runByName(verification, name)
        if (outcome === 'left out') skip(reason ?? undefined)
        for (const finding of findings) {
          if (finding.severity === 'warning') await annotate(describeFinding(finding), 'warning')
        }
        if (outcome === 'failed') expect.fail(describeFailures(findings))
      })
    }
  })
}

async function runByName(
  verification: ClientVerification | undefined,
  name: string,
): Promise<CheckResult> {
  const check = verification?.checks.find((candidate) => candidate.name === name)
  if (verification === undefined || check === undefined) throw new Error(`No check named ${name}.`)
  return verification.run(check)
}

function describeFailures(findings: readonly Finding[]): string {
  const failures = findings.filter(({ severity }) => severity === 'failure')
  return failures.map((finding) => describeFinding(finding)).join('\n\n')
}

function describeFinding({ name, message, diff, docs, replay }: Finding): string {
  const lines = [`${name}: ${message}`, diff, docs, `Replay: ${replay}`]
  return lines.filter((line) => line !== null).join('\n')
}
