import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mainPath, type Finished } from '../run-cli.ts'

const programs = join(import.meta.dirname, 'programs')

interface Program {
  name: string
  command: readonly [string, ...string[]]
  /** What says whether the machine can run it. */
  probe: readonly [string, ...string[]]
}

const table: readonly Program[] = [
  { name: 'fetch', command: ['node', 'fetch.mjs'], probe: ['node', '-v'] },
  { name: 'https', command: ['node', 'https.cjs'], probe: ['node', '-v'] },
  { name: 'axios', command: ['node', 'axios.mjs', 'axios'], probe: ['node', '-v'] },
  { name: 'axios 0.18', command: ['node', 'axios.mjs', 'axios-old'], probe: ['node', '-v'] },
  {
    name: 'PHP with curl',
    command: ['php', 'program.php'],
    probe: ['php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'],
  },
  { name: 'a JDK HttpClient', command: ['java', 'Program.java'], probe: ['javac', '-version'] },
  { name: 'Python with urllib', command: ['python3', 'program.py'], probe: ['python3', '-V'] },
  { name: 'curl', command: ['sh', 'program.sh'], probe: ['curl', '--version'] },
]

const rows = table.map((program) => {
  const [file, ...args] = program.probe
  const missing = spawnSync(file, args).status !== 0
  const title = missing ? `not run: ${program.name} (this machine lacks it)` : program.name
  if (missing) console.warn(title)
  return { ...program, missing, title }
})

interface RunOptions {
  flags?: readonly string[]
  env?: NodeJS.ProcessEnv
}

/** Starts `fake-weixin run` with a temporary folder of its own, to see what it leaves there. */
async function startRun(
  command: readonly string[],
  { flags = [], env = {} }: RunOptions = {},
): Promise<{ child: ChildProcess; folder: string; finished: Promise<Finished> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-journey-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const child = spawn(process.execPath, [mainPath, 'run', ...flags, '--', ...command], {
    cwd: programs,
    env: { ...process.env, ...env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout, stderr })
    })
  })
  return { child, folder, finished }
}

async function runIt(command: readonly string[], options?: RunOptions): Promise<Finished> {
  return (await startRun(command, options)).finished
}

/** Runs a script of Node under `fake-weixin run`. */
function runScript(script: string, options?: RunOptions): Promise<Finished> {
  const flags = ['--no-java', ...(options?.flags ?? [])]
  return runIt(['node', '--input-type=module', '-e', script], { ...options, flags })
}

describe.each(rows)('a program with the real host in it: $title', ({ command, missing }) => {
  const flags = command[0] === 'java' ? [] : ['--no-java']

  it.skipIf(missing)('passes unchanged', async () => {
    const { exitCode, stdout, stderr } = await runIt(command, { flags: [...flags, '--expect'] })
    expect(stderr.replace(/^Picked up JAVA_TOOL_OPTIONS.*\n/, '')).toBe('')
    expect(stdout.trim()).toBe('2.25.0')
    expect(exitCode).toBe(0)
  })

  it.skipIf(missing)('sees a refusal when its body is wrong', async () => {
    const { exitCode, stderr } = await runIt([...command, '--broken'], { flags })
    expect(exitCode).not.toBe(0)
    expect(stderr).toMatch(/44002|412/)
    expect(stderr).toMatch(/#1 POST \/cgi-bin\/wxopen\/setweappsupportversion 200 44002/)
    expect(stderr).toContain('Send the two bytes {} as the body.')
  })
})

describe('fake-weixin run', () => {
  it('names a mini program of the fake to its child', async () => {
    const script = `
      const { FAKE_WEIXIN_URL: url, FAKE_WEIXIN_ACCESS_TOKEN: token } = process.env
      const path = '/cgi-bin/wxopen/getweappsupportversion?access_token=' + token
      const reply = await fetch(url + path, { method: 'POST', body: '{}' })
      console.log((await reply.json()).errcode)
      const names = ['APPID', 'SECRET', 'REFRESH_TOKEN', 'COMPONENT_APPID', 'COMPONENT_SECRET', 'TICKET']
      console.log(names.every((name) => process.env['FAKE_WEIXIN_' + name]?.length > 8))`
    expect(await runScript(script, { flags: ['--strict-credentials'] })).toEqual({
      exitCode: 0,
      stdout: '0\ntrue\n',
      stderr: '',
    })
  })

  it('refuses the credentials of the program where it is told to', async () => {
    const { exitCode, stderr } = await runIt(['node', 'fetch.mjs'], {
      flags: ['--no-java', '--strict-credentials', '--lang', 'zh'],
    })
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/#1 POST \S+ 200 40001/)
    expect(stderr).toMatch(/[\u4e00-\u9fff]/)
  })

  it('keeps what the environment had', async () => {
    const names = ['NO_PROXY', 'NODE_OPTIONS', 'PHP_INI_SCAN_DIR', 'HTTP_PROXY', 'https_proxy']
    const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-own-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const bundle = join(folder, 'own.pem')
    await writeFile(bundle, '# our own roots\n')
    const script = `
      import { readFileSync } from 'node:fs'
      console.log(JSON.stringify({
        ...Object.fromEntries(${JSON.stringify(names)}.map((name) => [name, process.env[name]])),
        bundle: readFileSync(process.env.REQUESTS_CA_BUNDLE, 'utf8'),
      }))`
    const env = {
      NO_PROXY: 'intranet.example',
      NODE_OPTIONS: '--no-deprecation',
      PHP_INI_SCAN_DIR: '/own',
      HTTP_PROXY: 'http://proxy.example',
      REQUESTS_CA_BUNDLE: bundle,
    }
    const { stdout } = await runScript(script, { env })
    const seen = JSON.parse(stdout) as Record<string, string>
    expect(seen['NO_PROXY']).toBe('intranet.example,localhost,127.0.0.1,::1')
    expect(seen['NODE_OPTIONS']).toMatch(/^--no-deprecation --require ".*preload\.cjs"$/)
    expect(seen['PHP_INI_SCAN_DIR']).toMatch(/^\/own:.+/)
    expect(seen['HTTP_PROXY']).toBe('http://proxy.example')
    expect(seen['https_proxy']).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(seen['bundle']?.includes('# our own roots\n')).toBe(true)
    // The system's roots and ours.
    expect(seen['bundle']?.match(/BEGIN CERTIFICATE/g)?.length).toBeGreaterThan(50)
  })

  it('lets other hosts pass', async () => {
    const script = `
      import { createServer } from 'node:http'
      import { execFileSync } from 'node:child_process'
      const server = createServer((_request, response) => response.end('other'))
      server.listen(0, '127.0.0.1', async () => {
        const url = 'http://127.0.0.1:' + server.address().port
        console.log(await (await fetch(url)).text())
        server.close()
      })`
    expect(await runScript(script)).toMatchObject({ exitCode: 0, stdout: 'other\n' })
  })

  it('trusts the fake in a program that brings certificates of its own', async () => {
    const script = `
      import { request } from 'node:https'
      import { rootCertificates } from 'node:tls'
      request('https://api.weixin.qq.com/cgi-bin/x', { ca: rootCertificates[0] }, (reply) => {
        console.log(reply.statusCode)
        reply.resume()
      }).end()`
    expect(await runScript(script)).toMatchObject({ exitCode: 0, stdout: '200\n' })
  })

  it.each([0, 3, 255])('ends with exit code %i as its child does', async (exitCode) => {
    expect((await runScript(`process.exit(${String(exitCode)})`)).exitCode).toBe(exitCode)
  })

  it('prints nothing of its own when its child has ended well', async () => {
    expect(await runScript('console.log(1)')).toEqual({ exitCode: 0, stdout: '1\n', stderr: '' })
  })

  it('says that a command does not exist, and ends with 127', async () => {
    const { exitCode, stderr } = await runIt(['no-such-command'], { flags: ['--no-java'] })
    expect(exitCode).toBe(127)
    expect(stderr).toContain('Failed to run no-such-command: there is no such command')
  })

  it('fails under --expect when WeChat was never called', async () => {
    const { exitCode, stderr } = await runScript('', { flags: ['--expect'] })
    expect(exitCode).toBe(1)
    expect(stderr).toContain('WeChat was never called')
  })

  it('fails under --expect when a call was refused that the program did not mind', async () => {
    const script = `await fetch('https://api.weixin.qq.com/cgi-bin/wxopen/getweappsupportversion')`
    expect((await runScript(script)).exitCode).toBe(0)
    const { exitCode, stderr } = await runScript(script, { flags: ['--expect'] })
    expect(exitCode).toBe(1)
    expect(stderr).toContain('Calls were refused: #1.')
  })

  it('reads a seed file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-seed-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const seedFile = join(folder, 'seed.json')
    await writeFile(seedFile, JSON.stringify({ miniPrograms: [{ appid: 'wxshop' }] }))
    const flags = ['--seed-file', seedFile]
    const script = 'console.log(process.env.FAKE_WEIXIN_APPID)'
    expect((await runScript(script, { flags })).stdout).toBe('wxshop\n')
    expect((await runScript(script, { flags: ['--seed-file', '/nowhere'] })).exitCode).toBe(2)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'passes %s on, leaves no file, and no port',
    async (signal) => {
      const script = `
        const keep = setInterval(() => undefined, 1000)
        process.on('${signal}', () => { console.log('got it'); clearInterval(keep); process.exitCode = 7 })
        console.log(process.env.FAKE_WEIXIN_URL)`
      const { child, folder, finished } = await startRun(
        ['node', '--input-type=module', '-e', script],
        { flags: ['--no-java'] },
      )
      const url = await new Promise<string>((resolve) => {
        child.stdout?.once('data', (text: string) => {
          resolve(text.trim())
        })
      })
      expect(await readdir(folder)).toHaveLength(1)
      child.kill(signal)
      expect(await finished).toMatchObject({ exitCode: 7, stdout: `${url}\ngot it\n` })
      expect(await readdir(folder)).toEqual([])
      await expect(fetch(url)).rejects.toThrow('fetch failed')
    },
  )

  it('ends as a shell would when a signal has killed its child', async () => {
    const { exitCode } = await runScript(`process.kill(process.pid, 'SIGKILL')`)
    expect(exitCode).toBe(128 + 9)
  })

  it('loads into Node what an old one can read', async () => {
    const preload = await readFile(join(mainPath, '../run/preload.cjs'), 'utf8')
    expect(preload).toContain('api.weixin.qq.com')
    expect(preload.match(/\?\.|\?\?|\bimport\b|node:|#\w+ ?[=(]/g)).toBeNull()
  })
})
