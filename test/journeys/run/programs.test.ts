import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, runIt } from './start-run.ts'

interface Program {
  name: string
  command: readonly [string, ...string[]]
  /** What says whether the machine can run it. */
  probe?: readonly [string, ...string[]]
}

const table: readonly Program[] = [
  // It takes longest, and so begins first.
  { name: 'a JDK HttpClient', command: ['java', 'Program.java'], probe: ['javac', '-version'] },
  { name: 'fetch', command: ['node', 'fetch.mjs'] },
  { name: 'https', command: ['node', 'https.cjs'] },
  { name: 'axios', command: ['node', 'axios.mjs', 'axios'] },
  { name: 'axios 0.18', command: ['node', 'axios.mjs', 'axios-old'] },
  {
    name: 'PHP with curl',
    command: ['php', 'program.php'],
    probe: ['php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'],
  },
  { name: 'Python with urllib', command: ['python3', 'program.py'], probe: ['python3', '-V'] },
  { name: 'curl', command: ['sh', 'program.sh'], probe: ['curl', '--version'] },
]

const rows = table.map(({ probe, ...program }) => {
  const [file, ...args] = probe ?? []
  const missing = file !== undefined && spawnSync(file, args).status !== 0
  const title = missing ? `not run: ${program.name} (this machine lacks it)` : program.name
  return { ...program, missing, title }
})

// A JVM that compiles less is quicker for so short a program.
const env = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' }

// Many at once share few processors, and a JVM takes its time.
describe.concurrent.each(rows)(
  'a program with the real host in it: $title',
  { timeout: 60_000 },
  ({ command, missing }) => {
    const flags = command[0] === 'java' ? [] : ['--no-java']

    it.skipIf(missing)('passes unchanged', async () => {
      // Every program is to read a path with a space as one.
      const folder = join(await makeFolder(), "with a space's")
      await mkdir(folder)
      const options = { flags: [...flags, '--expect'], env, folder }
      const { exitCode, stdout, stderr } = await runIt(command, options)
      expect(stderr.replace(/^Picked up JAVA_TOOL_OPTIONS.*\n/, '')).toBe('')
      expect(stdout.trim()).toBe('2.25.0')
      expect(exitCode).toBe(0)
    })

    it.skipIf(missing)('sees a refusal when its body is wrong', async () => {
      const { exitCode, stderr } = await runIt([...command, '--broken'], { flags, env })
      expect(exitCode).not.toBe(0)
      expect(stderr).toMatch(/44002|412/)
      expect(stderr).toMatch(/#1 POST \/cgi-bin\/wxopen\/setweappsupportversion 200 44002/)
      expect(stderr).toContain('Send the two bytes {} as the body.')
    })
  },
)
