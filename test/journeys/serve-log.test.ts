import { spawn } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { callGet } from '../call-fake.ts'
import { mainPath, startCli, type Running } from './run-cli.ts'

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
