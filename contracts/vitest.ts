/**
 * The public entry `fake-weixin/contracts/vitest`, for vitest 4.1 and later.
 *
 * @module
 */
import { afterAll, beforeAll, describe, expect, it, type RunnerTestCase } from 'vitest'
import { createClientVerification, type ClientVerification } from './client/client-verification.ts'
import { listClientChecks } from './client/client-checks.ts'
import { parseClientOptions, type VerifyClientOptions } from './client/client-options.ts'
import type { Client } from './client/client.ts'
import { createGate } from './client/create-gate.ts'
import { plainRows } from './client/requests/request-check.ts'
import type { CheckResult, Finding } from './report/report.ts'

export type { VerifyClientOptions } from './client/client-options.ts'
export type { Client, ClientCall } from './client/client.ts'

/** A client, or what makes one before the first test. */
export type ClientSource = Client | (() => Client | Promise<Client>)

/**
 * Declares a suite with one test for each interaction of the contract and each other check of a
 * client, so that the suite shows which one fails and `-t NAME` runs one alone. A failing test says
 * what was found; warnings are annotations. What cannot be seen since the client's request is wrong
 * is skipped, unless the test that says so is not run: then it fails. No more tests run at once than
 * `concurrency` says, nor than vitest does; `concurrency: 1` is for a client that keeps a token in a
 * global variable. Throws `invalid_options`.
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
  const { concurrency } = complete
  const inTurn = createGate(concurrency)
  describe(`${complete.name} keeps the contract`, { concurrent: concurrency > 1 }, () => {
    let verification: ClientVerification | undefined
    beforeAll(async () => {
      const made = typeof client === 'function' ? await client() : client
      verification = createClientVerification(made, complete)
    })
    afterAll(() => verification?.close())

    // Three calls in a row may each take the client's whole time-out, and all may wait in one queue.
    const timeout = 30_000 + 3 * complete.timeout * Math.ceil(checks.length / concurrency)
    for (const { name, title, operation } of checks) {
      it(`${name}: ${title}`, { timeout }, async ({ skip, annotate, task }) => {
        const made = await inTurn(() => runByName(verification, name))
        if (made.outcome === 'left out' && isRun(task, plainRows[operation])) {
          skip(made.reason ?? undefined)
        }
        const { outcome, findings } =
          made.outcome === 'left out' ? await runByName(verification, plainRows[operation]) : made
        for (const finding of findings) {
          if (finding.severity === 'warning') await annotate(describeFinding(finding), 'warning')
        }
        if (outcome === 'failed') expect.fail(describeFailures(findings))
      })
    }
  })
}

/** Whether the test of another check of the suite is run, and not left out by `-t` or the like. */
function isRun({ suite }: Readonly<RunnerTestCase>, name: string): boolean {
  const tests = suite?.tasks ?? []
  return tests.some((test) => test.name.startsWith(`${name}: `) && test.mode !== 'skip')
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
