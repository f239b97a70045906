import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ClientCall } from '#contracts/client/client.ts'
import { createCommandClient, type CommandClient } from '#contracts/client/driver/command-client.ts'
import {
  buildDriverEnvironment,
  ClientRaised,
  DriverError,
} from '#contracts/client/driver/protocol.ts'
import { FakeWeixinError } from '#server/index.ts'
import { isAlive } from '#test/journeys/is-alive.ts'

const call: ClientCall = {
  baseUrl: 'http://127.0.0.1:1',
  accessToken: 'the-token',
  appid: 'wxshop',
  secret: 'the-secret',
  refreshToken: 'the-refresh-token',
  componentAppid: 'wxplatform',
  componentSecret: 'the-component-secret',
  ticket: 'the-ticket',
}

/** A client whose driver is this program of Node. */
function drive(program: string): CommandClient {
  const client = createCommandClient([process.execPath, '-e', program])
  onTestFinished(() => client.close())
  return client
}

/** What a call is rejected with. */
async function fail(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('expected a rejection')
}

async function failAsDriver(program: string, signal?: AbortSignal): Promise<DriverError> {
  const client = drive(program)
  const error = await fail(client.getSupportVersion(call, signal))
  if (!(error instanceof DriverError)) throw error
  expect(client.problems).toEqual([error])
  return error
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fake-weixin-driver-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}

const printEnvironment = `
  const names = Object.keys(process.env).filter((name) => name.startsWith('FAKE_WEIXIN_'))
  const env = Object.fromEntries(names.map((name) => [name.slice(12), process.env[name]]))
  console.log(JSON.stringify({ returned: env }))`

const credentials = {
  URL: 'http://127.0.0.1:1',
  ACCESS_TOKEN: 'the-token',
  APPID: 'wxshop',
  SECRET: 'the-secret',
  REFRESH_TOKEN: 'the-refresh-token',
  COMPONENT_APPID: 'wxplatform',
  COMPONENT_SECRET: 'the-component-secret',
  TICKET: 'the-ticket',
}

describe('what a driver is told', () => {
  it('is the operation and the credentials, and a version only if one is to be set', async () => {
    const client = drive(printEnvironment)
    await expect(client.getSupportVersion(call)).resolves.toEqual({
      ...credentials,
      OPERATION: 'getSupportVersion',
    })
    const version = `2.25.0" '$(x)`
    await expect(client.setSupportVersion({ ...call, version })).resolves.toEqual({
      ...credentials,
      OPERATION: 'setSupportVersion',
      VERSION: version,
    })
    expect(client.problems).toEqual([])
    expect(client.runs).toBe(2)
  })

  it('is not a version that this process was given', () => {
    const task = { operation: 'getSupportVersion', call } as const
    const environment = buildDriverEnvironment(task, { FAKE_WEIXIN_VERSION: '1.0.0', HOME: '/h' })
    expect(environment['FAKE_WEIXIN_VERSION']).toBeUndefined()
    expect(environment['HOME']).toBe('/h')
  })

  it('is on the page about drivers, every variable of it', () => {
    const page = readFileSync(
      join(import.meta.dirname, '../../../../../docs/client-drivers.md'),
      'utf8',
    )
    const task = { operation: 'setSupportVersion', call: { ...call, version: '1.0.0' } } as const
    const names = Object.keys(buildDriverEnvironment(task, {}))
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })

  it('is to call loopback without a proxy', () => {
    const task = { operation: 'getSupportVersion', call } as const
    const parent = { HTTP_PROXY: 'http://proxy', NO_PROXY: 'corp.example, localhost' }
    expect(buildDriverEnvironment(task, parent)).toMatchObject({
      HTTP_PROXY: 'http://proxy',
      NO_PROXY: 'corp.example,localhost,127.0.0.1,::1',
      no_proxy: '127.0.0.1,localhost,::1',
    })
  })

  it('goes to the command as it is, through no shell', async () => {
    const program = 'console.log(JSON.stringify({ returned: process.argv.slice(1) }))'
    const words = ['$HOME', '; exit 1', '*', "'"]
    const client = createCommandClient([process.execPath, '-e', program, ...words])
    await expect(client.getSupportVersion(call)).resolves.toEqual(words)
  })
})

describe('what a driver answers', () => {
  it.each([
    ['a reply', '{"errcode":0,"now_version":"1.0.0","uv_info":{"items":[]}}'],
    ['nothing', 'null'],
    ['text', '"ok"'],
  ])('is returned: %s', async (_, value) => {
    const client = drive(`console.log('{"returned": ${value}}')`)
    await expect(client.getSupportVersion(call)).resolves.toEqual(JSON.parse(value))
  })

  it.each([
    ['with an errcode', '{"errcode":40001,"message":"invalid credential"}', 40001],
    ['without one', '{"message":"invalid credential"}', undefined],
    ['with null for one', '{"errcode":null,"message":"invalid credential"}', undefined],
  ])('is raised: %s', async (_, raised, errcode) => {
    const client = drive(`console.log('{"raised": ${raised}}')`)
    const error = await fail(client.getSupportVersion(call))
    expect(error).toBeInstanceOf(ClientRaised)
    expect(error).toMatchObject({ message: 'invalid credential', errcode })
    expect(client.problems).toEqual([])
  })

  it('may stand among other lines, with any line ending', async () => {
    const client = drive(`process.stdout.write(
      'loading\\r\\n{"level":"info"}\\n{ not JSON\\n{"returned":{"a":"{\\\\"raised\\\\":1}"}}\\r\\nbye')`)
    await expect(client.getSupportVersion(call)).resolves.toEqual({ a: '{"raised":1}' })
  })
})

describe('a driver that does not do its part', () => {
  it.each([
    ['prints nothing', '', 'it printed no answer; standard output was empty'],
    ['prints something else', 'console.log("done")', 'standard output was "done\\n"'],
    ['answers twice', `console.log('{"returned":1}\\n{"raised":{}}')`, 'it printed 2 answers'],
    ['breaks off', `console.log('{"returned": {"a":')`, 'its answer is no JSON'],
    ['answers both', `console.log('{"returned":1,"raised":{}}')`, 'its answer is both'],
    ['raises text', `console.log('{"raised":"40001"}')`, '"raised" has to be an object'],
    ['has no number', `console.log('{"raised":{"errcode":"40001"}}')`, 'to be a whole number'],
    ['has no message', `console.log('{"raised":{"message":1}}')`, '"message" has to be text'],
  ])('is told from a client that raises: it %s', async (_, program, message) => {
    const error = await failAsDriver(program)
    expect(error.problem).toBe('answer')
    expect(error.message).toContain(message)
    expect(error.message).toContain('docs/client-drivers.md')
  })

  it('is quoted with its exit code and the end of its standard error', async () => {
    const program = `console.log('{"returned":1}'); console.error('x'.repeat(100000) + ' the end')
      process.exitCode = 3`
    const { problem, message } = await failAsDriver(program)
    expect(problem).toBe('exit')
    expect(message).toContain('it ended with exit code 3')
    expect(message).toContain('x the end\n')
    expect(message.length).toBeLessThan(5000)
  })

  it('is quoted with its signal', async () => {
    const { problem, message } = await failAsDriver(`process.kill(process.pid, 'SIGTERM')`)
    expect(problem).toBe('exit')
    expect(message).toContain('it ended with signal SIGTERM. Its standard error is empty.')
  })

  it('is stopped if it writes without end', async () => {
    const program = `const write = () => process.stdout.write('x'.repeat(65536), write); write()`
    const { problem, message } = await failAsDriver(program)
    expect(problem).toBe('flood')
    expect(message).toContain('it wrote more than 4194304 bytes to standard output')
  })

  it('is refused at once if there is no such command', () => {
    const folder = makeFolder()
    const file = join(folder, 'driver')
    writeFileSync(file, '', { mode: 0o644 })
    for (const [command, message] of [
      [[], 'no command was given'],
      [['no-such-command-anywhere'], 'no command "no-such-command-anywhere" was found in PATH'],
      [[join(folder, 'none')], 'there is no file'],
      [[folder], 'is no file'],
      [[file], 'may not be executed'],
    ] as const) {
      expect(() => createCommandClient(command)).toThrow(FakeWeixinError)
      expect(() => createCommandClient(command)).toThrow(message)
    }
  })

  it('cannot start, which only trying shows', async () => {
    const file = join(makeFolder(), 'driver')
    writeFileSync(file, '#!/no/such/interpreter\n', { mode: 0o755 })
    const error = await fail(createCommandClient([file]).getSupportVersion(call))
    expect(error).toMatchObject({ name: 'DriverError', problem: 'start' })
    const nul = await fail(createCommandClient(['node', 'a\0b']).getSupportVersion(call))
    expect(nul).toMatchObject({ name: 'DriverError', problem: 'start' })
  })
})

describe.skipIf(process.platform === 'win32')('the processes of a driver', () => {
  /** A driver that starts a process, tells both ids in a file, and goes on as the program says. */
  function startTwo(file: string, program: string): string {
    return `
      const { spawn } = require('node:child_process')
      const { renameSync, writeFileSync } = require('node:fs')
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
      writeFileSync(${JSON.stringify(`${file}.new`)}, JSON.stringify([process.pid, child.pid]))
      renameSync(${JSON.stringify(`${file}.new`)}, ${JSON.stringify(file)})
      ${program}`
  }

  async function readPids(file: string): Promise<number[]> {
    await vi.waitFor(() => {
      expect(existsSync(file)).toBe(true)
    }, 10_000)
    const { default: pids } = (await import(file, { with: { type: 'json' } })) as {
      default: number[]
    }
    return pids
  }

  async function expectEnded(pids: readonly number[]): Promise<void> {
    expect(pids).toHaveLength(2)
    await vi.waitFor(() => {
      expect(pids.filter(isAlive)).toEqual([])
    })
  }

  it('end with the signal of its call', async () => {
    const file = join(makeFolder(), 'pids.json')
    const { problem, message } = await failAsDriver(
      startTwo(file, `console.error('waiting'); setInterval(() => {}, 1000)`),
      AbortSignal.timeout(500),
    )
    expect(problem).toBe('late')
    expect(message).toContain('it took longer than its client has')
    await expectEnded(await readPids(file))
  })

  it('end with its answer, even if one of them holds its output open', async () => {
    const file = join(makeFolder(), 'pids.json')
    const client = drive(
      startTwo(
        file,
        `console.log('{"returned":1}'); process.exitCode = 0
      child.unref()`,
      ),
    )
    await expect(client.getSupportVersion(call)).resolves.toBe(1)
    await expectEnded(await readPids(file))
  })

  it('end with the client, which makes no call after that', async () => {
    const file = join(makeFolder(), 'pids.json')
    const client = drive(startTwo(file, 'setInterval(() => {}, 1000)'))
    const failed = fail(client.getSupportVersion(call))
    const pids = await readPids(file)
    expect(pids.filter(isAlive)).toEqual(pids)
    await client.close()
    await client.close()
    await expect(failed).resolves.toBeInstanceOf(DriverError)
    await expectEnded(pids)
    await expect(client.getSupportVersion(call)).rejects.toThrow('it was closed')
    expect(client.problems).toEqual([])
  })
})
