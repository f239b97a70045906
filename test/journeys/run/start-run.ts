import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { mainPath, type Finished } from '#test/journeys/run-cli.ts'

/** Programs that know nothing of the fake. */
export const programs = join(import.meta.dirname, 'programs')

/** How a run is started. */
export interface RunOptions {
  flags?: readonly string[]
  env?: NodeJS.ProcessEnv
  /** The temporary folder of the run; one of its own if none is named. */
  folder?: string
}

/** A run that is under way. */
export interface StartedRun {
  child: ChildProcess
  folder: string
  /** The first text that it prints. */
  printed: Promise<string>
  finished: Promise<Finished>
}

const root = mkdtempSync(join(tmpdir(), 'fake-weixin-journey-'))
afterAll(() => rm(root, { recursive: true, force: true }))

/** An empty folder, which is removed after the tests of the file. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(root, 'f-'))
}

/** Starts `fake-weixin run` with a temporary folder of its own, to see what it leaves there. */
export async function startRun(
  command: readonly string[],
  { flags = [], env = {}, folder: given }: RunOptions = {},
): Promise<StartedRun> {
  const folder = given ?? (await makeFolder())
  const child = spawn(process.execPath, [mainPath, 'run', ...flags, '--', ...command], {
    cwd: programs,
    env: { ...process.env, ...env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const printed = new Promise<string>((resolve) => {
    child.stdout.once('data', resolve)
  })
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout, stderr })
    })
  })
  return { child, folder, printed, finished }
}

/** Runs a command to its end, and sees that nothing is left of the run. */
export async function runIt(command: readonly string[], options?: RunOptions): Promise<Finished> {
  const { folder, finished } = await startRun(command, options)
  const result = await finished
  const left = await readdir(folder).catch(() => [])
  expect(left.filter((name) => name.startsWith('fake-weixin-'))).toEqual([])
  return result
}

/** Runs a script of Node to its end. */
export function runScript(script: string, options?: RunOptions): Promise<Finished> {
  const flags = ['--no-java', ...(options?.flags ?? [])]
  return runIt(['node', '--input-type=module', '-e', script], { ...options, flags })
}
