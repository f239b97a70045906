import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { copyCheckout } from '#test/build-package.ts'

let checkout: string

beforeAll(() => {
  checkout = copyCheckout()
})

afterAll(() => {
  rmSync(checkout, { recursive: true })
})

/** Whether any process of a group is there. */
function hasProcesses(group: number): boolean {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}

/** Waits until a stream has said something; returns the match. */
function waitFor(stream: NodeJS.ReadableStream | null, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
      const match = pattern.exec(text)
      if (match !== null) resolve(match)
    })
    stream?.on('end', () => {
      reject(new Error(`nothing like ${String(pattern)} in: ${text}`))
    })
  })
}

/** Runs `npm start` as a process group of its own, of which nothing is left after the test. */
function startNpm(...args: string[]): ChildProcess & { pid: number } {
  const child = spawn('npm', ['start', '--', ...args], {
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('npm cannot be started')
  onTestFinished(() => {
    if (hasProcesses(pid)) process.kill(-pid, 'SIGKILL')
  })
  return Object.assign(child, { pid })
}

it('says that it builds, and ends with all that it has started at a SIGTERM to npm', async () => {
  const npm = startNpm('--port', '0', '--json')
  const ended = new Promise((resolve) => npm.once('exit', resolve))
  const ready = waitFor(npm.stdout, /^\{.*\}$/m)
  await waitFor(npm.stderr, /^Building fake-weixin \.\.\.$/m)
  expect(existsSync(join(checkout, 'dist'))).toBe(false)
  const { url } = JSON.parse((await ready)[0]) as { url: string }
  expect((await fetch(`${url}/__admin/health`)).status).toBe(200)

  npm.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(hasProcesses(npm.pid)).toBe(false)
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
