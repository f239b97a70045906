import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  installPackage,
  packPackage,
  removeFolders,
  type Project,
  type Tarball,
} from './installed-package.ts'
import { runCommand, runModule, runScript, startCommand } from './run-in-project.ts'

let tarball: Tarball

beforeAll(async () => {
  tarball = await packPackage()
})

afterAll(removeFolders)

/** A project in which only the named packages can be found. */
function install(...packages: string[]): Promise<Project> {
  return installPackage(tarball, packages)
}

/** Each entry and the packages that it loads: no other, so that the rest costs no time. */
const needs: Record<string, string[]> = {
  'fake-weixin': ['express'],
  'fake-weixin/contracts': ['express'],
  'fake-weixin/intercept': ['@mswjs/interceptors'],
  'fake-weixin/fixtures': [],
  'fake-weixin/fixtures/generate': ['json-schema-faker'],
  'fake-weixin/schemas': [],
}

const useMainEntry = `
  import { createApp, FakeWeixinError, startFakeWeixin } from 'fake-weixin'
  const weixin = await startFakeWeixin({ extraVersions: ['9.9.9'] })
  const shop = await weixin.addMiniProgram()
  const call = async (verb, body) => {
    const path = '/cgi-bin/wxopen/' + verb + 'weappsupportversion?access_token=' + shop.accessToken
    const reply = await fetch(weixin.url + path, { method: 'POST', body: JSON.stringify(body) })
    return (await reply.json()).errcode
  }
  console.log(await call('set', { version: '9.9.9' }), await call('set', {}), await call('get', {}))
  console.log((await shop.exchanges()).length, typeof createApp().weixin.addMiniProgram)
  await weixin.addMiniProgram({ appid: 1 }).catch((error) => {
    console.log(error instanceof FakeWeixinError, error.code)
  })
  await weixin.close()`

describe('a project without the packages of the repository', () => {
  it('finds none but the declared ones', async () => {
    const { dependencies, devDependencies } = tarball.manifest
    const project = await install(...Object.keys(dependencies))
    const { stdout } = await runScript(
      project,
      `const isFound = (name) => {
        try { return Boolean(require.resolve(name + '/package.json')) } catch (error) {
          return error.code !== 'MODULE_NOT_FOUND'
        }
      }
      const names = ${JSON.stringify(Object.keys({ ...dependencies, ...devDependencies }))}
      console.log(JSON.stringify(names.filter(isFound)))`,
    )
    expect(JSON.parse(stdout)).toEqual(Object.keys(dependencies))
  })
})

describe('what is loaded', () => {
  it.each(Object.entries(needs))('%s needs no package but %j', async (entry, packages) => {
    const project = await install(...packages)
    expect(await runModule(project, `import '${entry}'`)).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    })
  })

  it.each(Object.entries(needs).filter(([, packages]) => packages.length > 0))(
    '%s does not load without %j',
    async (entry, packages) => {
      const { exitCode, stderr } = await runModule(await install(), `import '${entry}'`)
      expect(exitCode).toBe(1)
      expect(stderr).toContain(`Cannot find package '${packages.join()}'`)
    },
  )

  it('fake-weixin answers, refuses and validates with express alone', async () => {
    expect(await runModule(await install('express'), useMainEntry)).toEqual({
      exitCode: 0,
      stdout: '0 47001 0\n3 function\ntrue invalid_options\n',
      stderr: '',
    })
  })

  it('fake-weixin serve reads a seed file and answers with express and commander alone', async () => {
    const project = await install('express', 'commander')
    const seed = { miniPrograms: [{ appid: 'wxshop', accessToken: 'mine' }] }
    const path = await project.write('seed.json', JSON.stringify(seed))
    const command = startCommand(project, 'serve', '--port', '0', '--json', '--seed-file', path)
    onTestFinished(async () => {
      await command.stop()
    })
    const [line] = await command.waitFor(/^\{.*\}$/m)
    const { url } = JSON.parse(line) as { url: string }
    const address = `${url}/cgi-bin/wxopen/getweappsupportversion?access_token=mine`
    const response = await fetch(address, { method: 'POST', body: '{}' })
    expect(await response.json()).toMatchObject({ errcode: 0, now_version: '1.0.0' })
    expect(await command.stop()).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await runCommand(project, 'serve', '--seed-file', '/nowhere')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^fake-weixin: Failed to read/) as unknown,
    })
  })

  it('fake-weixin says what to install where Pact is missing', async () => {
    const project = await install('express', 'commander', 'fast-check')
    const command = startCommand(project, 'serve', '--port', '0', '--json')
    onTestFinished(async () => {
      await command.stop()
    })
    const [line] = await command.waitFor(/^\{.*\}$/m)
    const { url } = JSON.parse(line) as { url: string }
    const commands = [
      ['verify-client', '--pact-dir', 'pacts', '--', 'node', '--version'],
      ['verify-provider', '--url', url],
      ['pact', 'write', '--consumer', 'shop', '--dir', 'pacts'],
    ]
    for (const args of commands) {
      const { exitCode, stdout, stderr } = await runCommand(project, ...args)
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(stderr).toContain('npm install --save-dev @pact-foundation/pact@16.5.0')
    }
    // A client is verified all the same, as far as that goes.
    const only = ['--only', 'get-support-version']
    const client = await runCommand(project, 'verify-client', ...only, '--', 'node', '--version')
    expect(client.exitCode).toBe(1)
    expect(client.stdout).toMatch(
      /^Note: Pact is not installed, .+@pact-foundation\/pact@16\.5\.0$/m,
    )
  })
})
