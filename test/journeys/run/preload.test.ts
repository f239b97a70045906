import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mainPath } from '#test/journeys/run-cli.ts'
import { makeFolder, runScript } from './start-run.ts'

const preload = join(mainPath, '../run/preload.cjs')

/** Runs a program with the preload alone, after another preload if one is named. */
async function runPreloaded(
  settings: string,
  before = '',
  text = 'console.log("goes on")',
): Promise<object> {
  const folder = await makeFolder()
  const first = join(folder, 'first.cjs')
  const program = join(folder, 'program.cjs')
  await writeFile(first, before)
  await writeFile(program, text)
  const args = ['--require', first, '--require', preload, program]
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', FAKE_WEIXIN_PRELOAD: settings },
  })
  return { stdout, stderr }
}

const goesOn = { stdout: 'goes on\n', stderr: '' }

describe.concurrent('the preload of Node', () => {
  it('trusts the fake whatever certificates of its own a program names', async () => {
    const script = `
      import { get } from 'node:https'
      import { rootCertificates } from 'node:tls'
      const [root] = rootCertificates
      for (const ca of [root, [root], [], null, false, '', undefined]) {
        await new Promise((resolve, reject) => {
          get('https://api.weixin.qq.com/cgi-bin/x', { ca, agent: false }, (reply) => {
            console.log(reply.statusCode)
            reply.resume().on('end', resolve)
          }).on('error', reject)
        })
      }`
    const stdout = '200\n'.repeat(7)
    expect(await runScript(script)).toEqual({ exitCode: 0, stdout, stderr: '' })
  })

  it('leaves a program the default roots where what it names is nothing', async () => {
    const settings = JSON.stringify({
      host: '127.0.0.1',
      port: 1,
      httpsPort: 1,
      caCertificate: 'x',
    })
    const before = `require('tls').createSecureContext = (options) => options`
    const program = `
      const create = require('tls').createSecureContext
      console.log(JSON.stringify(['', null, false, [], 'own', ['own']].map((ca) => create({ ca }).ca)))`
    expect(await runPreloaded(settings, before, program)).toEqual({
      stdout: '["",null,false,["x"],["own","x"],["own","x"]]\n',
      stderr: '',
    })
  })

  it('knows the host by any spelling of its name', async () => {
    const script = `
      import { request } from 'node:https'
      for (const host of ['API.Weixin.QQ.com', 'api.weixin.qq.com.']) {
        request({ host, path: '/cgi-bin/x' }, (reply) => {
          console.log(reply.statusCode)
          reply.resume()
        }).end()
      }`
    expect(await runScript(script)).toMatchObject({ exitCode: 0, stdout: '200\n200\n' })
  })

  it('leaves sockets of the file system alone', async () => {
    const socket = join(await makeFolder(), 's')
    const script = `
      import { createServer, get } from 'node:http'
      const server = createServer((_request, response) => response.end('mine'))
      server.listen('${socket}', () => {
        get({ host: 'api.weixin.qq.com', socketPath: '${socket}' }, async (reply) => {
          console.log((await reply.toArray()).join(''))
          server.close()
        })
      })`
    expect(await runScript(script)).toMatchObject({ exitCode: 0, stdout: 'mine\n' })
  })

  it('does no harm to a process that starts when the run is over', async () => {
    const script = `
      const names = ['NODE_OPTIONS', 'FAKE_WEIXIN_PRELOAD', 'NODE_EXTRA_CA_CERTS']
      console.log(JSON.stringify(Object.fromEntries(names.map((name) => [name, process.env[name]]))))`
    const left = JSON.parse((await runScript(script)).stdout) as NodeJS.ProcessEnv
    expect(left['FAKE_WEIXIN_PRELOAD']).toContain('BEGIN CERTIFICATE')
    const { stdout, status } = spawnSync(process.execPath, ['-e', 'console.log("goes on")'], {
      encoding: 'utf8',
      env: { ...process.env, ...left },
    })
    expect({ stdout, status }).toEqual({ stdout: 'goes on\n', status: 0 })
  })

  it.each(['', 'no JSON', 'null', '{}', '{"caFile":"/nowhere/ca.pem"}'])(
    'lets a program go on with the settings %j',
    async (settings) => {
      expect(await runPreloaded(settings)).toEqual(goesOn)
    },
  )

  it('needs nothing that Node 10 lacks', async () => {
    const text = await readFile(preload, 'utf8')
    expect(text).toContain('api.weixin.qq.com')
    expect(text.match(/\?\.|\?\?|\bimport\b|node:|#\w+ ?[=(]|globalThis|replaceAll/g)).toBeNull()
  })
})
