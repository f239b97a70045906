import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { isAlive } from './is-alive.ts'
import { mainPath, runCli, startCli, type Finished } from './run-cli.ts'

const driver = join(import.meta.dirname, '../../examples/drivers/driver.mjs')

/** The same driver, but for a request without a body. */
const withoutBody = readFileSync(driver, 'utf8').replace(/^ *body: JSON.*$/m, '')

let folder: string
let wrongDriver: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fake weixin '))
  wrongDriver = join(folder, 'wrong driver.mjs')
  writeFileSync(wrongDriver, withoutBody)
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function only(...names: string[]): string[] {
  return names.flatMap((name) => ['--only', name])
}

/** Runs a command line of a report in a shell, but the built command where it says npx. */
function runLine(line: string): Promise<Finished> {
  const script = line.replace(/^npx fake-weixin /, () => `"${process.execPath}" "${mainPath}" `)
  return new Promise((resolve) => {
    const child = execFile('sh', ['-c', script], (_, stdout, stderr) => {
      resolve({ exitCode: child.exitCode, stdout, stderr })
    })
  })
}

describe.concurrent('fake-weixin verify-client', () => {
  it('passes a right client, and prints nothing but the report', async ({ expect }) => {
    const checks = only('get-support-version', 'set-support-version', 'get-system-error')
    const args = [...checks, '--seed', 'monday', '--', process.execPath, driver]
    const { exitCode, stdout, stderr } = await runCli('verify-client', ...args)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^The contract of a client: .*driver\.mjs\n/)
    expect(stdout).toMatch(/^ {2}ok {4}get-support-version /m)
    expect(stdout).toContain('PASSED. 4 checks: 4 passed, 0 warned, 0 failed, 0 skipped.\n')
    expect(stdout).toMatch(/\nSeed: monday\n$/)
  })

  it('fails a client that sends no body, with a line that shows it again', async ({ expect }) => {
    const args = ['--format', 'json', '--', process.execPath, wrongDriver]
    const { exitCode, stdout } = await runCli(
      'verify-client',
      ...only('get-support-version'),
      ...args,
    )
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 1 })
    const { passed, findings, seed } = JSON.parse(stdout) as {
      passed: boolean
      seed: string
      findings: { name: string; replay: string }[]
    }
    expect(passed).toBe(false)
    expect(findings.map(({ name }) => name)).toContain('body-missing')
    const [finding] = findings
    const again = await runLine(finding?.replay ?? '')
    expect(again).toMatchObject({ exitCode: 1, stderr: '' })
    expect(again.stdout).toContain('body-missing')
    expect(again.stdout).toContain(`Seed: ${seed}\n`)
  })

  it('does not take a driver that crashes for a client that raises', async ({ expect }) => {
    const args = ['--', process.execPath, '-e', "console.error('broken'); process.exit(3)"]
    const { exitCode, stdout } = await runCli('verify-client', ...only('get-system-error'), ...args)
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 1 })
    expect(stdout).toMatch(/^ {2}FAIL {2}driver-protocol/m)
    expect(stdout).toContain('it ended with exit code 3. Its standard error ends in:\n   broken\n')
  })

  it('writes the report to a file, and text to the terminal', async ({ expect }) => {
    const file = join(folder, 'reports', 'client.xml')
    const args = ['--format', 'junit', '--output', file, '--', process.execPath, driver]
    const { exitCode, stdout } = await runCli(
      'verify-client',
      ...only('get-support-version'),
      ...args,
    )
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 })
    expect(stdout).toContain('PASSED. 2 checks')
    const xml = readFileSync(file, 'utf8')
    expect(xml).toMatch(/^<\?xml .*\n<testsuites name="client: [^"]*" tests="2" failures="0"/)
    expect(xml).toContain(' name="get-support-version"')
  })

  it('lists its checks', async ({ expect }) => {
    const { exitCode, stdout, stderr } = await runCli('verify-client', '--list')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^get-support-version +a read of the minimum version/m)
  })

  it.for<[string, string[], string]>([
    ['no command', [], 'no command was given'],
    ['no such command', ['--', 'no-such-command-anywhere'], 'was found in PATH'],
    ['no such check', ['--only', 'no-such-check', '--', 'node'], 'no-such-check'],
    ['no such form', ['--format', 'pdf', '--', 'node'], 'Allowed choices are'],
    ['no runs', ['--runs', '0', '--', 'node'], 'a whole number from 1 on'],
    ['no such file', ['--output', '/dev/null/report', '--', 'node'], 'Failed to write the report'],
  ])('ends with 2 on a wrong command line: %s', async ([, args, message], { expect }) => {
    const { exitCode, stdout, stderr } = await runCli('verify-client', ...args)
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('ends its drivers when it is interrupted', async ({ expect, onTestFinished }) => {
    const file = join(folder, 'pid')
    const program = `require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid))
      setInterval(() => {}, 1000)`
    const checks = only('get-support-version')
    const running = startCli('verify-client', ...checks, '--', process.execPath, '-e', program)
    onTestFinished(() => {
      running.child.kill('SIGKILL')
    })
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toMatch(/^\d+$/)
    const pid = Number(readFileSync(file, 'utf8'))
    expect(isAlive(pid)).toBe(true)
    running.child.kill('SIGINT')
    expect(await running.finished).toEqual({ exitCode: 130, stdout: '', stderr: '' })
    await expect.poll(() => isAlive(pid)).toBe(false)
  })
})
