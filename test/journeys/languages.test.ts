import { execFile, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postJson } from '#test/support/call-fake.ts'
import { startCli, type Running } from './run-cli.ts'

const examples = join(import.meta.dirname, '../../examples')

interface Language {
  name: string
  /** What runs its programs, and the argument to which it says its version. */
  interpreter: string
  versionFlag: string
  /** The oldest version that knows what the example uses. */
  oldest: string
  args: readonly string[]
}

const languages: readonly Language[] = [
  {
    name: 'php',
    interpreter: 'php',
    versionFlag: '-v',
    oldest: '8.1',
    args: ['support-version-test.php'],
  },
  {
    name: 'java',
    interpreter: 'java',
    versionFlag: '-version',
    oldest: '17',
    args: ['SupportVersionTest.java'],
  },
  {
    name: 'go',
    interpreter: 'go',
    versionFlag: 'version',
    oldest: '1.18',
    args: ['run', '.'],
  },
  {
    name: 'python',
    interpreter: 'python3',
    versionFlag: '--version',
    oldest: '3.8',
    args: ['test_support_version.py'],
  },
]

// A first `go run` compiles the standard library, on a machine that may be busy.
const timeout = 180_000

const rows = languages.map((language) => {
  const problem = findProblem(language)
  if (problem === undefined) return { ...language, missing: false, title: language.name }
  return { ...language, missing: true, title: `not run: ${language.name} (${problem})` }
})

/** Says why the example cannot be run on this machine; undefined if it can. */
function findProblem({ interpreter, versionFlag, oldest }: Language): string | undefined {
  const { status, stdout, stderr } = spawnSync(interpreter, [versionFlag], { encoding: 'utf8' })
  if (status !== 0) return `no ${interpreter} on this machine`
  const version = /\d+(\.\d+)?/.exec(stdout + stderr)?.[0] ?? ''
  const isOld = version.localeCompare(oldest, 'en', { numeric: true }) < 0
  return isOld ? `no ${interpreter} ${oldest} or newer on this machine` : undefined
}

interface Finished {
  exitCode: unknown
  output: string
}

/** Runs an example; its output is what it prints on both streams. */
function run({ name, interpreter, args }: Language, url: string | undefined): Promise<Finished> {
  const options = {
    cwd: join(examples, name),
    // Go is to use the toolchain that is there, not to fetch another.
    env: { ...process.env, GOTOOLCHAIN: 'local', FAKE_WEIXIN_URL: url },
    timeout: timeout - 5_000,
  }
  return new Promise((resolve) => {
    execFile(interpreter, args, options, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : error.code, output: stdout + stderr })
    })
  })
}

const running: Running[] = []

async function startServer(): Promise<string> {
  const server = startCli('serve', '--port', '0', '--json')
  running.push(server)
  const [line] = await server.waitFor(/^\{.*\}$/m)
  return (JSON.parse(line) as { url: string }).url
}

async function readControl<T>(url: string, path: string): Promise<T> {
  const response = await fetch(`${url}/__admin${path}`)
  return (await response.json()) as T
}

async function listAppids(url: string): Promise<string[]> {
  const list = await readControl<{ appid: string }[]>(url, '/mini-programs')
  return list.map(({ appid }) => appid)
}

describe('the examples in other languages', () => {
  let url: string
  let brokenUrl: string
  let appids: string[]

  beforeAll(async () => {
    ;[url, brokenUrl] = await Promise.all([startServer(), startServer()])
    await postJson(`${brokenUrl}/__admin/faults`, { errcode: 45009 })
    appids = await listAppids(url)
  })

  afterAll(() => {
    for (const { child } of running) child.kill('SIGKILL')
  })

  for (const language of rows) {
    describe.concurrent(language.title, () => {
      const test = it.skipIf(language.missing)

      test(
        'passes, and says why the expired token was refused',
        { timeout },
        async ({ expect }) => {
          const { exitCode, output } = await run(language, url)
          expect({ exitCode, output }).toMatchObject({ exitCode: 0 })
          expect(output).toMatch(/^why 42001: .*expired/m)
        },
      )

      test('fails where WeChat refuses every call', { timeout }, async ({ expect }) => {
        const { exitCode, output } = await run(language, brokenUrl)
        expect({ exitCode, output }).toMatchObject({ exitCode: 1 })
      })

      test('fails and says so without an address', { timeout }, async ({ expect }) => {
        const { exitCode, output } = await run(language, undefined)
        expect({ exitCode, output }).toMatchObject({ exitCode: 1 })
        expect(output).toContain('FAKE_WEIXIN_URL is not set')
      })
    })
  }

  it('have removed what they made, also when they failed', async () => {
    expect(await listAppids(url)).toEqual(appids)
    expect(await listAppids(brokenUrl)).toEqual(appids)
    const [fault] = await readControl<{ triggered: number }[]>(brokenUrl, '/faults')
    const present = rows.filter(({ missing }) => !missing)
    expect(fault?.triggered).toBeGreaterThanOrEqual(present.length)
  })
})
