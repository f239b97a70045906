import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './run-cli.ts'

const drivers = join(import.meta.dirname, '../../examples/drivers')
let built: string

interface Language {
  file: string
  /** A command that ends with 0 if the language is there, with all that the driver needs. */
  probe: readonly string[]
  /** Compiles the driver, so that each of its many runs is quick. */
  compile?: () => void
  command: () => readonly string[]
}

const languages: readonly Language[] = [
  {
    file: 'driver.mjs',
    probe: ['node', '-v'],
    command: () => ['node', join(drivers, 'driver.mjs')],
  },
  {
    file: 'driver.php',
    // 8.0 has named arguments.
    probe: ['php', '-r', "exit(PHP_VERSION_ID >= 80000 && extension_loaded('curl') ? 0 : 1);"],
    command: () => ['php', join(drivers, 'driver.php')],
  },
  {
    file: 'driver.py',
    probe: ['python3', '--version'],
    command: () => ['python3', join(drivers, 'driver.py')],
  },
  {
    file: 'driver.go',
    probe: ['go', 'version'],
    compile: () => {
      compile('go', ['build', '-o', join(built, 'driver'), 'driver.go'])
    },
    command: () => [join(built, 'driver')],
  },
  {
    file: 'Driver.java',
    // 11 has the HTTP client, and the compiler is not part of every installation.
    probe: ['javac', '--release', '11', '-version'],
    compile: () => {
      compile('javac', ['-d', built, 'Driver.java'])
    },
    command: () => ['java', '-cp', built, 'Driver'],
  },
]

// A first `go build` compiles the standard library, on a machine that may be busy.
const timeout = 180_000

const checks = [
  'get-support-version',
  'set-support-version',
  'set-support-version-quote',
  'get-support-version-unknown-token',
  'get-support-version-token-signs',
  'get-fractions',
  'get-system-error',
  'get-hang',
  'get-malformed-json',
  'set-reply-cut',
  'get-html-502',
  'get-any-legal-reply',
]

const rows = languages.map((language) => {
  const [program = '', ...args] = language.probe
  const missing = spawnSync(program, args).status !== 0
  const problem = `${language.probe.join(' ')} does not succeed on this machine`
  const title = missing ? `not run: ${language.file} (${problem})` : language.file
  return { ...language, missing, title }
})

function compile(program: string, args: readonly string[]): void {
  // Go is to use the toolchain that is there, not to fetch another.
  execFileSync(program, args, { cwd: drivers, env: { ...process.env, GOTOOLCHAIN: 'local' } })
}

describe('the drivers of a client', () => {
  beforeAll(() => {
    built = mkdtempSync(join(tmpdir(), 'fake-weixin-drivers-'))
  })

  afterAll(() => {
    rmSync(built, { recursive: true })
  })

  it('are there for each language, with at most 30 lines', () => {
    const files = readdirSync(drivers)
    expect(files.toSorted()).toEqual(languages.map(({ file }) => file).toSorted())
    for (const file of files) {
      const { length } = readFileSync(join(drivers, file), 'utf8').trimEnd().split('\n')
      expect({ file, isShort: length <= 30 }).toEqual({ file, isShort: true })
    }
  })

  for (const { title, missing, compile: build, command } of rows) {
    it.skipIf(missing)(`drive a right client: ${title}`, { timeout }, async () => {
      build?.()
      const { exitCode, stdout, stderr } = await runCli(
        'verify-client',
        ...['--timeout', '20000', '--runs', '3'],
        ...checks.flatMap((name) => ['--only', name]),
        '--',
        ...command(),
      )
      expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0, stderr: '' })
      const count = checks.length + 1
      expect(stdout).toContain(`${count} checks: ${count} passed, 0 warned, 0 failed, 0 skipped.`)
    })
  }
})
