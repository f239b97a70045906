/**
 * The public entry `fake-weixin/contracts/vitest`, for vitest 4.1 and later.
 *
 * @module
 */
import { afterAll, beforeAll, describe, expect, it, type RunnerTestCase } from 'vitest'
import { listClientChecks } from './client/client-checks.ts'
import { parseClientOptions, type VerifyClientOptions } from './client/client-options.ts'
import {
  createClientVerification,
  type ClientSource,
  type ClientVerification,
} from './client/client-verification.ts'
import { plainRows } from './client/requests/request-check.ts'
import { describeFinding } from './report/format-parts.ts'
import { ofSeverity, type CheckResult } from './report/report.ts'
import { createGate } from './verification/run-checks.ts'

export type { VerifyClientOptions } from './client/client-options.ts'
export type { ClientSource } from './client/client-verification.ts'
export type { Client, ClientCall } from './client/client.ts'

/**
 * Declares a suite with one test for each interaction of the contract and each other check of a
 * client, so that the suite shows which one fails and `-t NAME` runs one alone. A failing test says
 * what was found; warnings are annotations. What cannot be seen since the client's request is wrong
 * is skipped, unless the test that says so is not run: then it fails. No more tests run at once than
 * `concurrency` says, nor than vitest does; `concurrency: 1` is for a client that keeps a token in a
 * global variable. Throws `invalid_options`.
 */
export function describeClientContract<Reply>(
  client: ClientSource<Reply>,
  options: VerifyClientOptions<Reply> = {},
): void {
  const all = listClientChecks()
  const complete = parseClientOptions(
    options as VerifyClientOptions,
    all.map(({ name }) => name),
  )
  const checks = all.filter(({ name }) => complete.only?.includes(name) ?? true)
  const { concurrency } = complete
  const inTurn = createGate(concurrency)
  describe(`${complete.name} keeps the contract`, { concurrent: concurrency > 1 }, () => {
    let verification: ClientVerification | undefined
    beforeAll(() => {
      verification = createClientVerification(client, complete)
    })
    afterAll(() => verification?.close())

    // None: each call of the client has its deadline, and how many wait in one queue nobody knows.
    const timeout = 0
    for (const { name, title, operation } of checks) {
      it(`${name}: ${title}`, { timeout }, async ({ skip, annotate, task }) => {
        const made = await inTurn(() => runByName(verification, name))
        if (made.outcome === 'skipped' && isRun(task, plainRows[operation])) {
          skip(made.reason ?? undefined)
        }
        const { outcome, findings } =
          made.outcome === 'skipped' ? await runByName(verification, plainRows[operation]) : made
        for (const warning of ofSeverity(findings, 'warning')) {
          await annotate(describeFinding(warning), 'warning')
        }
        const failures = ofSeverity(findings, 'failure').map(describeFinding)
        if (outcome === 'failed') expect.fail(failures.join('\n\n'))
      })
    }
  })
}

/** Whether the test of another check of the suite is run, and not skipped by `-t` or the like. */
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
