import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  factsOfFlags,
  observeWorld,
  seedOfShop,
  usualFacts,
  worldFlags,
} from '#test/support/observe-world.ts'
import { makeFolder, runIt, runScript, startRun } from './start-run.ts'

describe.concurrent('fake-weixin run', () => {
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

  it.each([
    { says: {}, flags: [], facts: { ...usualFacts, unknownToken: 0 } },
    { says: { unknownCredentials: 'refuse' }, flags: [], facts: usualFacts },
    {
      says: { unknownCredentials: 'refuse', rows: 'all' },
      flags: ['--accept-unknown', '--rows', 'distribution'],
      facts: { ...usualFacts, unknownToken: 0 },
    },
    { says: {}, flags: worldFlags, facts: factsOfFlags },
  ])('answers as the seed file $says and the flags $flags say', async ({ says, flags, facts }) => {
    const path = join(await makeFolder(), 'seed.json')
    await writeFile(path, JSON.stringify({ ...seedOfShop, options: says }))
    const wait = 'console.log(process.env.FAKE_WEIXIN_URL); setInterval(() => {}, 1e6)'
    const { child, printed, finished } = await startRun(['node', '-e', wait], {
      flags: ['--no-java', '--seed-file', path, ...flags],
    })
    expect(await observeWorld((await printed).trim())).toEqual(facts)
    child.kill('SIGTERM')
    await finished
  })

  it('refuses flags that contradict each other', async () => {
    const flags = ['--strict-credentials', '--accept-unknown']
    expect(await runIt(['node', 'fetch.mjs'], { flags })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/--strict-credentials.*--accept-unknown/) as unknown,
    })
  })

  it('keeps what the environment had', async () => {
    const names = ['NO_PROXY', 'NODE_OPTIONS', 'PHP_INI_SCAN_DIR', 'HTTP_PROXY', 'https_proxy']
    const bundle = join(await makeFolder(), 'own.pem')
    await writeFile(bundle, '# our own roots\n')
    const script = `
      import { readFileSync } from 'node:fs'
      console.log(JSON.stringify({
        ...Object.fromEntries(${JSON.stringify(names)}.map((name) => [name, process.env[name]])),
        bundle: readFileSync(process.env.REQUESTS_CA_BUNDLE, 'utf8'),
      }))`
    const env = {
      NO_PROXY: 'intranet.example,.qq.com',
      NODE_OPTIONS: '--no-deprecation',
      PHP_INI_SCAN_DIR: '/own',
      HTTP_PROXY: 'http://proxy.example',
      REQUESTS_CA_BUNDLE: bundle,
    }
    const { stdout } = await runScript(script, { env })
    const seen = JSON.parse(stdout) as Record<string, string>
    // All but what would lead past the fake.
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

  it('ends with the exit code of its child', async () => {
    expect((await runScript('process.exit(255)')).exitCode).toBe(255)
  })

  it('prints nothing of its own when its child has ended well', async () => {
    expect(await runScript('console.log(1)')).toEqual({ exitCode: 0, stdout: '1\n', stderr: '' })
  })

  it('says that a command does not exist, and ends with 127', async () => {
    const { exitCode, stderr } = await runIt(['no-such-command'], { flags: ['--no-java'] })
    expect(exitCode).toBe(127)
    expect(stderr).toContain('Failed to run no-such-command: there is no such command')
  })

  it('says that a command may not be executed, and ends with 126', async () => {
    const file = join(await makeFolder(), 'program.sh')
    await writeFile(file, 'echo hi\n')
    const { exitCode, stderr } = await runIt([file], { flags: ['--no-java'] })
    expect(exitCode).toBe(126)
    expect(stderr).toContain(`Failed to run ${file}: it may not be executed.`)
    expect(stderr).toContain('chmod +x')
  })

  it('says that there is no place for temporary files, and ends with 2', async () => {
    const folder = join(await makeFolder(), 'nowhere')
    const { exitCode, stdout, stderr } = await runScript('console.log(1)', { folder })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(`Failed to write the certificates for the program into ${folder}:`)
    expect(stderr).toContain('TMPDIR')
    expect(stderr).not.toContain('    at ')
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
    expect(stderr).toContain('calls were refused: #1.')
  })

  it('reads a seed file', async () => {
    const seedFile = join(await makeFolder(), 'seed.json')
    await writeFile(seedFile, JSON.stringify({ miniPrograms: [{ appid: 'wxshop' }] }))
    const flags = ['--seed-file', seedFile]
    const script = 'console.log(process.env.FAKE_WEIXIN_APPID)'
    expect((await runScript(script, { flags })).stdout).toBe('wxshop\n')
    expect((await runScript(script, { flags: ['--seed-file', '/nowhere'] })).exitCode).toBe(2)
  })

  it('ends as a shell would when a signal has killed its child', async () => {
    const { exitCode } = await runScript(`process.kill(process.pid, 'SIGKILL')`)
    expect(exitCode).toBe(128 + 9)
  })
})
