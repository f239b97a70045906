import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { Client } from '#contracts/client/client.ts'
import { describeClientContract } from '#contracts/vitest.ts'
import { rightClient } from '#test/support/right-client.ts'

// These are tests themselves, and pass.
describeClientContract(rightClient, { name: 'the right client', timeout: 4000, runs: 10 })

describe('describeClientContract', () => {
  describe.each([1, 2])('with a concurrency of %i', (concurrency) => {
    let running = 0
    let most = 0
    let globalToken = ''
    /** Keeps the token in a variable of its own, as many an SDK does; that is right, one at a time. */
    const client: Client = {
      ...rightClient,
      getSupportVersion: async (call) => {
        running += 1
        most = Math.max(most, running)
        globalToken = call.accessToken
        await wait(5)
        const accessToken = concurrency === 1 ? globalToken : call.accessToken
        return rightClient.getSupportVersion({ ...call, accessToken }).finally(() => {
          running -= 1
        })
      },
    }
    // Rows of the contract, since these wait for no other check.
    const rows = ['set-before', 'fractions', 'no-rows', 'unknown-token', 'expired-token'] as const
    const only = rows.map((row) => `get-support-version-${row}` as const)
    describeClientContract(client, { only, concurrency, timeout: 4000 })

    afterAll(() => {
      expect(most).toBe(concurrency)
    })
  })
})

interface JsonReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Runs a suite of a wrong client with vitest, in a process of its own. */
function runSuite(suite: string, ...args: readonly string[]): Promise<JsonReport> {
  const folder = join(import.meta.dirname, 'suite')
  const root = join(import.meta.dirname, '../../../..')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const config = join(folder, 'vitest.config.ts')
  const command = [vitest, 'run', '--config', config, '--root', folder, '--reporter=json']
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [...command, suite, ...args], (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout) as JsonReport)
      } catch {
        reject(new Error(`vitest gave no report: ${stderr}${stdout}`, { cause: error }))
      }
    })
  })
}

describe('describeClientContract', { timeout: 60_000 }, () => {
  it('gives one test for each check, and the finding as the message of the one that fails', async () => {
    const { testResults } = await runSuite('wrong-suite')
    const results = testResults.flatMap((file) => file.assertionResults)
    const statuses = results.map(({ title, status }) => [title.split(':')[0], status])
    expect(statuses).toEqual([
      ['get-support-version', 'passed'],
      ['get-support-version-fractions', 'passed'],
      ['set-support-version', 'failed'],
      ['get-fields', 'passed'],
      ['set-takes-effect', 'skipped'],
      ['get-errcode-48001', 'passed'],
    ])
    const [failed] = results.filter(({ status }) => status === 'failed')
    const [message = ''] = failed?.failureMessages ?? []
    expect(message).toContain('not-called: The client made no call before it returned or raised')
    expect(message).toContain("Replay: verifyClient(client, { only: ['set-support-version']")
  })

  it('makes one check alone where vitest is told to', async () => {
    const { testResults } = await runSuite('wrong-suite', '-t', 'get-fields')
    const results = testResults.flatMap((file) => file.assertionResults)
    const made = results.filter(({ status }) => status !== 'skipped')
    expect(made.map(({ title, status }) => [title.split(':')[0], status])).toEqual([
      ['get-fields', 'passed'],
    ])
  })

  it('leaves nothing out in silence where the test that says why is not run', async () => {
    const { testResults } = await runSuite('uncalling-suite', '-t', 'get-errcode')
    const results = testResults.flatMap((file) => file.assertionResults)
    const made = results.filter(({ status }) => status !== 'skipped')
    expect(made.map(({ title, status }) => [title.split(':')[0], status])).toEqual([
      ['get-errcode-48001', 'failed'],
    ])
    expect(made[0]?.failureMessages[0]).toContain('not-called: The client made no call')
  })
})
