import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inFolder } from '#test/support/pacts.ts'
import { runCli, startCli, type Running } from './run-cli.ts'

interface Ready {
  url: string
  miniPrograms: { accessToken: string }[]
}

const running: Running[] = []

async function startServer(...flags: string[]): Promise<Ready> {
  const server = startCli('serve', '--port', '0', '--json', ...flags)
  running.push(server)
  const [line] = await server.waitFor(/^\{.*\}$/m)
  return JSON.parse(line) as Ready
}

/**
 * An address at which nothing listens: that of the caller of a connection, as long as it is open, so
 * that no other program can take the port.
 */
async function openSilentUrl(url: string): Promise<{ url: string; close: () => void }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await new Promise((resolve) => socket.once('connect', resolve))
  return { url: `http://127.0.0.1:${String(socket.localPort)}`, close: () => socket.destroy() }
}

let fake: Ready
let wrongFake: Ready

describe('fake-weixin verify-provider', () => {
  beforeAll(async () => {
    ;[fake, wrongFake] = await Promise.all([
      startServer(),
      startServer('--bad-version-errcode', '85015'),
    ])
  })

  afterAll(() => {
    for (const { child } of running) child.kill('SIGKILL')
  })

  it('passes a fake, and prints nothing but the report', async () => {
    const { exitCode, stdout, stderr } = await runCli('verify-provider', '--url', fake.url)
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0, stderr: '' })
    expect(stdout).toContain(`The contract of a provider: ${fake.url}\n`)
    expect(stdout).toMatch(/PASSED\. (\d+) checks: \1 passed, 0 warned, 0 failed, 0 skipped\./)
  })

  it('fails a fake that answers another errcode, with a line that shows it again', async () => {
    const { exitCode, stdout, stderr } = await runCli(
      ...['verify-provider', '--url', wrongFake.url, '--only', 'set-support-version-unpublished'],
    )
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 1, stderr: '' })
    expect(stdout).toMatch(/^ {2}FAIL {2}set-support-version-unpublished /m)
    expect(stdout).toContain(
      `Replay: npx fake-weixin verify-provider --url ${wrongFake.url} --only set-support-version-unpublished`,
    )
    expect(stdout).toMatch(/\nFAILED\. /)
  })

  it('leaves out what a read must not do, and says why', async () => {
    const { exitCode, stdout } = await runCli(
      ...['verify-provider', '--url', fake.url, '--read-only', '--format', 'json'],
      ...['--only', 'get-support-version', '--only', 'set-support-version'],
    )
    const { checks } = JSON.parse(stdout) as {
      checks: { name: string; outcome: string; reason: string | null }[]
    }
    expect(exitCode).toBe(0)
    expect(checks).toContainEqual(
      expect.objectContaining({ name: 'get-support-version', outcome: 'passed' }),
    )
    const write = checks.find(({ name }) => name === 'set-support-version')
    expect(write).toMatchObject({ outcome: 'skipped' })
    expect(write?.reason).toMatch(/\w/)
  })

  it('does not pass if all was left out', async () => {
    const { exitCode, stdout } = await runCli(
      ...['verify-provider', '--url', fake.url, '--read-only', '--only', 'set-support-version'],
    )
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 1 })
    expect(stdout).toContain('No interaction of the Pact was verified.')
  })

  it('does not pass by other checks if no interaction was verified', async () => {
    const args = ['--read-only', '--only', 'set-support-version', '--only', 'no-token']
    const { exitCode, stdout } = await runCli('verify-provider', '--url', fake.url, ...args)
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 1 })
    expect(stdout).toMatch(/^ {2}ok {4}no-token /m)
    expect(stdout).toContain('--token-env')
  })

  it('fails what a Pact file of a client has and it leaves out, unless that is allowed', async () => {
    await inFolder(async (dir) => {
      const only = ['--only', 'get-support-version', '--only', 'set-support-version']
      await runCli('pact', 'write', '--consumer', 'shop', '--dir', dir, ...only)
      const path = join(dir, 'shop-api.weixin.qq.com.json')
      const args = ['--url', fake.url, '--pact', path, '--read-only', '--only', 'pact-count']
      const strict = await runCli('verify-provider', ...args)
      expect(strict).toMatchObject({ exitCode: 1 })
      expect(strict.stdout).toMatch(/^ {2}FAIL {2}set-support-version /m)
      const allowed = await runCli('verify-provider', ...args, '--allow-skipped')
      expect(allowed).toMatchObject({ exitCode: 0 })
      expect(allowed.stdout).toMatch(/^Skipped 1 check \(set-support-version\): /m)
    })
  })

  it('says at once that the report has no place', async () => {
    await inFolder(async (dir) => {
      const args = ['--url', 'http://127.0.0.1:1', '--output', dir]
      const { exitCode, stdout, stderr } = await runCli('verify-provider', ...args)
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(stderr).toContain('Failed to write the report')
    })
  })

  it('ends at Ctrl+C with 130, and leaves no mini program behind', async () => {
    const own = await startServer()
    const list = async (): Promise<unknown[]> => {
      const response = await fetch(`${own.url}/__admin/mini-programs`)
      return (await response.json()) as unknown[]
    }
    const before = await list()
    const run = startCli('verify-provider', '--url', own.url)
    await expect
      .poll(async () => (await list()).length, { interval: 5 })
      .toBeGreaterThan(before.length)
    run.child.kill('SIGINT')
    expect(await run.finished).toEqual({ exitCode: 130, stdout: '', stderr: '' })
    expect(await list()).toEqual(before)
  })

  it('takes a token from the environment, and does not print it', async () => {
    const [shop] = fake.miniPrograms
    if (shop === undefined) throw new Error('expected a mini program')
    const args = ['--only', 'get-support-version', '--only', 'get-support-version-no-rows']
    vi.stubEnv('FAKE_WEIXIN_TEST_TOKEN', shop.accessToken)
    const server = startCli(
      ...['verify-provider', '--url', fake.url, '--token-env', 'FAKE_WEIXIN_TEST_TOKEN', ...args],
    )
    vi.unstubAllEnvs()
    const { exitCode, stdout, stderr } = await server.finished
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^ {2}ok {4}get-support-version /m)
    expect(stdout).toMatch(/^Skipped \d+ checks? \(.+\): the handler of the state /m)
    expect(stdout).not.toContain(shop.accessToken)
  })

  it('ends with 2 where nothing listens', async () => {
    const { url, close } = await openSilentUrl(fake.url)
    const { exitCode, stdout, stderr } = await runCli('verify-provider', '--url', url)
    close()
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(url)
  })

  it.for<[string, string[], string]>([
    ['no url', [], "required option '--url <url>'"],
    ['no address', ['--url', 'here'], 'here'],
    ['an empty one', ['--url', ''], 'url'],
    ['no such check', ['--url', 'http://127.0.0.1:1', '--only', 'nothing'], 'nothing'],
    ['no such file', ['--url', 'http://127.0.0.1:1', '--pact', 'none.json'], 'none.json'],
    ['no such variable', ['--url', 'http://127.0.0.1:1', '--token-env', 'NO_SUCH'], 'NO_SUCH'],
    ['both ways', ['--url', 'http://127.0.0.1:1', '--writes', '--read-only'], 'cannot be used'],
  ])('ends with 2 on a wrong command line: %s', async ([, args, message]) => {
    const { exitCode, stdout, stderr } = await runCli('verify-provider', ...args)
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})
