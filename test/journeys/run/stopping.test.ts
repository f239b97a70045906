import { spawn, spawnSync } from 'node:child_process'
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAlive } from '#test/journeys/is-alive.ts'
import { mainPath } from '#test/journeys/run-cli.ts'
import { makeFolder, programs, startRun } from './start-run.ts'

const noPython = spawnSync('python3', ['-V']).status !== 0
const notRun = noPython ? 'not run (no python3 on this machine): ' : ''

/** Runs a command on a terminal of its own, types Ctrl+C when it is ready, and sends SIGTERM then. */
const onTerminal = `
import os, pty, signal, sys, time
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
seen, typed = b"", False
while True:
    try:
        data = os.read(terminal, 1000)
    except OSError:
        data = b""
    if not data:
        break
    seen += data
    if b"ready" in seen and not typed:
        typed = True
        os.write(terminal, b"\\x03")
        time.sleep(0.5)
        os.kill(pid, signal.SIGTERM)
print(seen.decode())
sys.exit(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
`

/**
 * A program that leaves the terminal, so that a SIGINT is one that was passed on: at SIGTERM it ends
 * with 11 if there was one, and with 10 if not.
 */
const listener = `
import os, signal, sys
os.setsid()
seen = []
signal.signal(signal.SIGINT, lambda *_: seen.append(1))
signal.signal(signal.SIGTERM, lambda *_: sys.exit(11 if seen else 10))
print("rea" + "dy", flush=True)
while True:
    signal.pause()
`

/** A JRE whose keytool does not end by itself. */
async function makeSlowJre(): Promise<string> {
  const home = await makeFolder()
  await mkdir(join(home, 'lib/security'), { recursive: true })
  await mkdir(join(home, 'bin'))
  await writeFile(join(home, 'lib/security/cacerts'), '')
  await writeFile(join(home, 'bin/keytool'), '#!/bin/sh\nexec sleep 60\n')
  await chmod(join(home, 'bin/keytool'), 0o755)
  return home
}

describe.concurrent('fake-weixin run, when it is stopped', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'passes %s on, leaves no file, and no port',
    async (signal) => {
      const script = `
        const keep = setInterval(() => undefined, 1000)
        process.on('${signal}', () => { console.log('got it'); clearInterval(keep); process.exitCode = 7 })
        console.log(process.env.FAKE_WEIXIN_URL)`
      const { child, folder, printed, finished } = await startRun(['node', '-e', script], {
        flags: ['--no-java'],
      })
      const url = (await printed).trim()
      expect(await readdir(folder)).toHaveLength(1)
      child.kill(signal)
      expect(await finished).toMatchObject({ exitCode: 7, stdout: `${url}\ngot it\n` })
      expect(await readdir(folder)).toEqual([])
      await expect(fetch(url)).rejects.toThrow('fetch failed')
    },
  )

  it.skipIf(noPython)(
    `${notRun}leaves Ctrl+C to the terminal, which sends it to the child`,
    async () => {
      const run = [process.execPath, mainPath, 'run', '--no-java', '--']
      const command = [...run, 'python3', '-c', listener]
      const terminal = spawn('python3', ['-c', onTerminal, ...command], { cwd: programs })
      let seen = ''
      terminal.stdout.setEncoding('utf8').on('data', (text: string) => (seen += text))
      const exitCode = await new Promise((resolve) => terminal.on('close', resolve))
      expect({ exitCode, seen }).toMatchObject({ exitCode: 10 })
    },
  )

  it('leaves nothing when a signal comes before its child', async ({ expect }) => {
    const { child, folder, finished } = await startRun(['node', '-e', 'console.log("started")'], {
      env: { JAVA_HOME: await makeSlowJre() },
    })
    await expect
      .poll(async () => {
        const [name = ''] = await readdir(folder)
        return readdir(join(folder, name))
      })
      .toContain('cacerts')
    child.kill('SIGTERM')
    expect(await finished).toEqual({ exitCode: 143, stdout: '', stderr: '' })
    expect(await readdir(folder)).toEqual([])
  })

  it('removes what a run has left that was killed', async ({ expect }) => {
    const script = 'setTimeout(() => undefined, 20000); console.log(process.pid)'
    const flags = ['--no-java']
    const first = await startRun(['node', '-e', script], { flags })
    const orphan = Number(await first.printed)
    first.child.kill('SIGKILL')
    await expect.poll(() => isAlive(first.child.pid ?? 0)).toBe(false)
    process.kill(orphan, 'SIGKILL')
    expect(await readdir(first.folder)).toHaveLength(1)
    const second = await startRun(['node', '-e', ''], { flags, folder: first.folder })
    expect(await second.finished).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await readdir(first.folder)).toEqual([])
  })
})
