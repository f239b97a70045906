import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { startCli } from './run-cli.ts'

const dist = join(inject('checkout'), 'dist')
const worker = join(import.meta.dirname, 'stress/worker.mjs')
const server = startCli('serve', '--port', '0', '--json')

afterAll(async () => {
  server.child.kill()
  await server.finished
})

interface Report {
  calls: number
  failures: string[]
}

describe('one server', () => {
  it('keeps 200 tests of two processes apart, at the same time', async () => {
    const [line] = await server.waitFor(/^\{.*\}$/m)
    const { url } = JSON.parse(line) as { url: string }
    const run = async (seed: string): Promise<Report> => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        worker,
        dist,
        url,
        seed,
        '100',
      ])
      return JSON.parse(stdout) as Report
    }
    // The seeds are fixed: a failure names its test as seed/index.
    const reports = await Promise.all([run('one'), run('two')])
    expect(reports.flatMap(({ failures }) => failures)).toEqual([])
    expect(reports.reduce((sum, { calls }) => sum + calls, 0)).toBeGreaterThan(1000)
  })
})
