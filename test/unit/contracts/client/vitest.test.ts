import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeClientContract } from '../../../../contracts/vitest.ts'
import { rightClient } from './right-client.ts'

// These are tests themselves, and pass.
describeClientContract(rightClient, { name: 'the right client', timeout: 4000, runs: 10 })

interface JsonReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Runs the suite of a wrong client with vitest, in a process of its own. */
function runSuite(...args: readonly string[]): Promise<JsonReport> {
  const folder = join(import.meta.dirname, 'suite')
  const root = join(import.meta.dirname, '../../../..')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const config = join(folder, 'vitest.config.ts')
  const command = [vitest, 'run', '--config', config, '--root', folder, '--reporter=json', ...args]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, (error, stdout, stderr) => {
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
    const { testResults } = await runSuite()
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
    const { testResults } = await runSuite('-t', 'get-fields')
    const results = testResults.flatMap((file) => file.assertionResults)
    const made = results.filter(({ status }) => status !== 'skipped')
    expect(made.map(({ title, status }) => [title.split(':')[0], status])).toEqual([
      ['get-fields', 'passed'],
    ])
  })
})
