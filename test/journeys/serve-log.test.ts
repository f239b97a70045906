import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { callGet } from '#test/support/call-fake.ts'
import { mainPath, startCli, writePortTo, type Running } from './run-cli.ts'

const running: Running[] = []

async function start(): Promise<Running & { url: string }> {
  const command = startCli('serve', '--port', '0')
  running.push(command)
  const [, url = ''] = await command.waitFor(/listening on (\S+)[\s\S]*Exchanges:/)
  return { ...command, url }
}

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
})

describe('the log of serve', () => {
  it('stops neither the fake nor its end when nobody reads it', async () => {
    const { child, url, finished } = await start()
    child.stdout?.pause()
    // Some 100 bytes a line: more than a pipe of 64 KiB and the socket's buffer hold.
    for (let count = 0; count < 3000; count += 1) await callGet(url, 'unknown')
    child.kill('SIGTERM')
    const [exitCode] = await new Promise<[number | null]>((resolve) => {
      child.on('exit', (code) => {
        resolve([code])
      })
    })
    expect(exitCode).toBe(0)
    child.stdout?.resume()
    await finished
  })

  it('does not stop the fake when its reader goes away', async () => {
    const { child, url, finished } = await start()
    child.stdout?.destroy()
    for (let count = 0; count < 3; count += 1) {
      expect(await callGet(url, 'unknown')).toMatchObject({ errcode: 40001 })
    }
    child.kill('SIGTERM')
    expect(await finished).toMatchObject({ exitCode: 0, stderr: '' })
  })
})

/** Whether a process works still: one that has ended waits for its parent, which may have stopped. */
async function isRunning(pid: string): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return /\) [^ZX]/.test(stat)
}

const hasTerminals = existsSync('/proc/self/task') && existsSync('/usr/bin/script')

describe.skipIf(!hasTerminals)('a terminal (not run without script and /proc)', () => {
  it('that has stopped stops neither the fake nor its end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-'))
    const file = join(folder, 'port')
    const command = `exec '${process.execPath}' '${mainPath}' serve --port 0`
    const terminal = spawn('script', ['-qfc', command, '/dev/null'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, NODE_OPTIONS: writePortTo(file) },
    })
    onTestFinished(async () => {
      terminal.kill('SIGKILL')
      await rm(folder, { recursive: true })
    })
    await new Promise((resolve) => terminal.stdout.once('data', resolve))
    const { pid } = terminal
    const [fake = ''] = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ')
    terminal.kill('SIGSTOP')
    const url = `http://127.0.0.1:${await readFile(file, 'utf8')}`
    // Some 250 bytes each: more than the terminal holds, which is a few KiB.
    for (let count = 0; count < 300; count += 1) await callGet(url, 'unknown')
    expect(await isRunning(fake)).toBe(true)
    process.kill(Number(fake), 'SIGTERM')
    await expect.poll(() => isRunning(fake), { timeout: 60_000 }).toBe(false)
  })
})

describe.skipIf(!existsSync('/dev/full'))('a full disk (not run without /dev/full)', () => {
  it('ends the log of serve, and not the fake', async () => {
    const full = openSync('/dev/full', 'w')
    const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-'))
    const file = join(folder, 'port')
    const child = spawn(process.execPath, [mainPath, 'serve', '--port', '0'], {
      stdio: ['ignore', full, 'pipe'],
      env: { ...process.env, NODE_OPTIONS: writePortTo(file) },
    })
    closeSync(full)
    onTestFinished(async () => {
      child.kill('SIGKILL')
      await rm(folder, { recursive: true })
    })
    let stderr = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    await vi.waitFor(() => {
      expect(stderr).toContain('Failed to write to standard output')
    }, 60_000)
    const url = `http://127.0.0.1:${await readFile(file, 'utf8')}`
    expect(await callGet(url, 'unknown')).toMatchObject({ errcode: 40001 })
    child.kill('SIGTERM')
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(1)
  })
})

describe('fake-weixin --help', () => {
  it('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [mainPath, '--help'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const exitCode = await new Promise((resolve) => child.on('close', resolve))
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })
})
