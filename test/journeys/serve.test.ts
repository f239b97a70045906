import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { request } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { callGet, callSet, type Reply } from '#test/support/call-fake.ts'
import {
  factsOfFlags,
  observeWorld,
  seedOfShop,
  usualFacts,
  worldCases,
  worldFlags,
} from '#test/support/observe-world.ts'
import { runCli, startCli, type Finished, writePortTo, type Running } from './run-cli.ts'

const running: Running[] = []
const folders: string[] = []
const servers: Server[] = []

function start(...args: string[]): Running {
  const command = startCli('serve', '--port', '0', ...args)
  running.push(command)
  return command
}

interface Ready {
  url: string
  httpsUrl: string | null
  proxyUrl: string | null
  platforms: Record<string, string>[]
  miniPrograms: { appid: string; accessToken: string; secret: string }[]
}

async function startReady(...args: string[]): Promise<Ready & { shop: Ready['miniPrograms'][0] }> {
  const [line] = await start('--json', ...args).waitFor(/^\{.*\}$/m)
  const ready = JSON.parse(line) as Ready
  const [shop] = ready.miniPrograms
  if (shop === undefined) throw new Error('no mini program')
  return { ...ready, shop }
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-'))
  folders.push(folder)
  return folder
}

async function writeSeed(text: string): Promise<string> {
  const path = join(await makeFolder(), 'seed.json')
  await writeFile(path, text)
  return path
}

/** A port that is taken, until the test ends. */
async function takePort(): Promise<number> {
  const server = createServer()
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Runs `serve` on a port that is taken: what is wrong must be said before anything listens. */
async function runServe(...args: string[]): Promise<Finished> {
  return runCli('serve', '--port', String(await takePort()), ...args)
}

afterEach(async () => {
  for (const server of servers.splice(0)) server.close()
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

describe('fake-weixin serve', () => {
  it('prints a platform, a mini program, and curl lines that work when pasted', async () => {
    const { waitFor } = start()
    await waitFor(/Exchanges:/)
    const [text] = await waitFor(/^[\s\S]*Exchanges:/)
    for (const name of [
      'componentAppid',
      'componentSecret',
      'componentVerifyTicket',
      'appid',
      'secret',
      'accessToken',
      'refreshToken',
    ]) {
      expect(text).toMatch(new RegExp(`^ +${name} +\\S+$`, 'm'))
    }
    const lines = text.match(/^ *curl .*$/gm) ?? []
    const replies = await Promise.all(lines.map((line) => promisify(execFile)('sh', ['-c', line])))
    expect(replies.map(({ stdout }) => JSON.parse(stdout) as Reply)).toMatchObject([
      { errcode: 0, errmsg: 'ok' },
      { errcode: 0, uv_info: { items: expect.any(Array) as unknown } },
    ])
    const [log] = await waitFor(/#1 POST .* 200 ok wx\w+/)
    expect(log).toContain('/cgi-bin/wxopen/')
  })

  it('prints one JSON line for machines', async () => {
    const { url, shop } = await startReady()
    expect(await callGet(url, shop.accessToken)).toMatchObject({ errcode: 0 })
  })

  it('answers HTTPS and as a proxy when told to, and writes the certificate', async () => {
    const caFile = join(await makeFolder(), 'ca.pem')
    const flags = ['--https-port', '0', '--proxy', '--ca-file', caFile]
    const { url, httpsUrl, proxyUrl, shop } = await startReady(...flags)
    expect(proxyUrl).toBe(url)
    const path = `/cgi-bin/wxopen/getweappsupportversion?access_token=${shop.accessToken}`
    const status = await new Promise((resolve, reject) => {
      const options = { method: 'POST', ca: readFileSync(caFile), agent: false }
      const outgoing = request(`${httpsUrl ?? ''}${path}`, options, (reply) => {
        resolve(reply.resume().statusCode)
      })
      outgoing.on('error', reject).end('{}')
    })
    expect(status).toBe(200)
  })

  it('says where HTTPS and the proxy are', async () => {
    const { waitFor } = start('--https-port', '0', '--proxy')
    const [text] = await waitFor(/^HTTPS .*\nProxy .*$/m)
    expect(text).toMatch(/^HTTPS +https:\/\/127\.0\.0\.1:\d+\nProxy +http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('starts with what the seed file says', async () => {
    const seed = {
      extraVersions: ['9.9.9'],
      platforms: [{ componentAppid: 'wxplatform', accessTokens: [{ value: 'component' }] }],
      miniPrograms: [{ appid: 'wxshop', accessToken: 'mine', supportVersion: '2.0.0' }],
    }
    const { url, platforms } = await startReady(
      '--seed-file',
      await writeSeed(JSON.stringify(seed)),
    )
    expect(platforms[0]).toMatchObject({ componentAppid: 'wxplatform' })
    expect(await callGet(url, 'mine')).toMatchObject({ now_version: '2.0.0' })
    expect(await callSet(url, 'mine', '9.9.9')).toMatchObject({ errcode: 0 })
    expect(await callGet(url, 'component')).toMatchObject({ errcode: 48001 })
  })

  it('answers as the seed file says, unless a flag says otherwise', async () => {
    const options = { versions: 'wellFormed', percentage: 'below' }
    const path = await writeSeed(JSON.stringify({ ...seedOfShop, options }))
    const { url } = await startReady('--seed-file', path, '--percentage', 'share')
    expect(await observeWorld(url)).toEqual({ ...usualFacts, ...worldCases.versions[1] })
  })

  it('answers as the flags say', async () => {
    const path = await writeSeed(JSON.stringify(seedOfShop))
    const { url } = await startReady('--seed-file', path, ...worldFlags)
    expect(await observeWorld(url)).toEqual(factsOfFlags)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends at %s with keep-alive connections open, with exit code 0',
    async (signal) => {
      const command = start('--json')
      const [line] = await command.waitFor(/^\{.*\}$/m)
      const { port } = new URL((JSON.parse(line) as Ready).url)
      const socket = connect(Number(port), '127.0.0.1')
      await new Promise((resolve) => {
        socket.once('data', resolve)
        socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
      })
      const ended = new Promise((resolve) => socket.once('close', resolve))
      command.child.kill(signal)
      expect(await command.finished).toMatchObject({ exitCode: 0, stderr: '' })
      await ended
    },
  )

  it('prints nothing when told to be quiet', async () => {
    const file = join(await makeFolder(), 'port')
    vi.stubEnv('NODE_OPTIONS', writePortTo(file))
    const command = start('--quiet')
    vi.unstubAllEnvs()
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toMatch(/^\d+$/)
    const url = `http://127.0.0.1:${readFileSync(file, 'utf8')}`
    expect(await callGet(url, 'x')).toMatchObject({ errcode: 40001 })
    command.child.kill()
    expect(await command.finished).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  })
})

describe('a wrong command line', () => {
  it('names the port that is taken, with exit code 1', async () => {
    const port = await takePort()
    for (const flag of ['--port', '--https-port']) {
      const rest = flag === '--port' ? [] : ['--port', '0']
      const { exitCode, stderr } = await runCli('serve', ...rest, flag, String(port))
      expect(exitCode).toBe(1)
      expect(stderr).toMatch(new RegExp(`port ${port} is taken.*\\(${flag} \\d+`))
    }
  })

  it.each([
    { args: ['--port', 'http'], says: /--port.*'http'.*whole number/ },
    { args: ['--port', '70000'], says: /port.*65535.*70000/ },
    { args: ['--percentage', 'some'], says: /Allowed choices are share, below/ },
    { args: ['--extra-version', 'v1'], says: /extraVersions\[0\].*"v1"/ },
    { args: ['--ca-file', 'ca.pem'], says: /without HTTPS there is none/ },
    { args: ['--proxy', '--ca-file', '/nowhere/ca.pem'], says: /nowhere.*ENOENT/ },
    { args: ['--nonsense'], says: /unknown option '--nonsense'/ },
    { args: ['--seed-file', '/nowhere.json'], says: /\/nowhere\.json.*ENOENT/ },
    { args: ['nonsense'], says: /too many arguments for 'serve'/ },
  ])('$args ends with exit code 2 before anything listens', async ({ args, says }) => {
    const { exitCode, stderr, stdout } = await runServe(...args)
    expect(stderr).toMatch(says)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  })

  it('refuses an unknown command with exit code 2', async () => {
    const { exitCode, stderr, stdout } = await runCli('nonsense')
    expect(stderr).toMatch(/unknown command 'nonsense'/)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  })

  it('names each wrong place of a seed file, what was expected and what was received', async () => {
    const path = await writeSeed(
      '{"options":{"rows":"some"},"miniPrograms":[{"appid":"wx1","visitors":"many"},{"apid":"x"}]}',
    )
    const { exitCode, stderr } = await runServe('--seed-file', path)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(path)
    expect(stderr).toMatch(/options\.rows.*"distribution".*"some"/)
    expect(stderr).toMatch(/miniPrograms\[0\]\.visitors.*whole number.*"many"/)
    expect(stderr).toMatch(/miniPrograms\[1\]\.apid/)
  })

  it('says where a seed file is no JSON', async () => {
    const { exitCode, stderr } = await runServe('--seed-file', await writeSeed('{'))
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/JSON/)
  })
})

describe('help', () => {
  it('lists the flags and the exit codes', async () => {
    const [general, serve] = await Promise.all([runCli('--help'), runCli('serve', '--help')])
    expect(general).toMatchObject({ exitCode: 0, stderr: '' })
    expect(general.stdout).toMatch(/Exit codes: 0 .*1 .*2 /)
    for (const flag of ['--port', '--host', '--seed-file', '--percentage', '--json', '--quiet']) {
      expect(serve.stdout).toContain(flag)
    }
  })

  it('knows the version of the package', async () => {
    expect(await runCli('--version')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as unknown,
    })
  })
})
