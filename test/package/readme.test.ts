import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  installPackage,
  packPackage,
  removeFolders,
  type Project,
  type Tarball,
} from './installed-package.ts'
import { expectPrinted } from './expect-printed.ts'
import { blocks, findBlock, readCode, readme, readTable } from './readme.ts'
import {
  runCommand,
  runInProject,
  runModule,
  startCommand,
  type RunningCommand,
} from './run-in-project.ts'

let tarball: Tarball
let project: Project

beforeAll(async () => {
  tarball = await packPackage()
  project = await installPackage(tarball)
})

afterAll(removeFolders)

function startServe(...args: readonly string[]): RunningCommand {
  const running = startCommand(project, 'serve', '--port', '0', ...args)
  onTestFinished(async () => {
    await running.stop()
  })
  return running
}

/** Pastes a line into a shell. */
async function paste(line: string): Promise<string> {
  const { stdout } = await runInProject(project, 'sh', '-c', line)
  return stdout
}

describe('the JavaScript of the README', () => {
  const scripts = blocks.filter(({ language }) => language === 'js')

  it('begins by line 25', () => {
    expect(scripts[0]?.line).toBeLessThanOrEqual(25)
    expect(scripts.length).toBeGreaterThanOrEqual(3)
  })

  it.each(scripts)('runs as pasted and prints what it says (line $line)', async (block) => {
    await expectPrinted(project, block)
  })
})

describe('the command line of the README', () => {
  it('has flags of serve --help', async () => {
    const { stdout } = await runCommand(project, 'serve', '--help')
    const offered = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag)
    const described = readTable('flag').flatMap(([flags]) => readCode(flags))
    expect(described.filter((flag) => !offered.includes(flag))).toEqual([])
    expect(described.length).toBeGreaterThan(4)
  })

  it('refuses with a magic token as the pasted curl line says', async () => {
    const { text } = findBlock('sh', 'ERRCODE_')
    const [call = '', comment = ''] = text.trim().split('\n')
    const [line] = await startServe('--json').waitFor(/^\{.*\}$/m)
    const { url } = JSON.parse(line) as { url: string }
    const reply = await paste(call.replace('http://127.0.0.1:8080', url))
    const anyRid = (body: string): string => body.replace(/rid: [\w-]+/, 'rid: ...')
    expect(call).toContain('http://127.0.0.1:8080')
    expect(`# ${anyRid(reply)}`).toBe(anyRid(comment))
  })

  it('logs an exchange as the README shows it', async () => {
    const shown = findBlock('', '44002').text.trim().replace(/\s+/g, ' ')
    const { waitFor } = startServe()
    const [, line = ''] = await waitFor(/^ *(curl .*getweappsupportversion.*)$/m)
    await paste(line.replace("-d '{}'", '-X POST'))
    const [logged] = await waitFor(/^\S+ #1 .*\n +.*\(.*\)$/m)
    const [, , ...words] = logged.replace(/\s+/g, ' ').split(' ')
    expect(words.join(' ')).toBe(shown.split(' ').slice(2).join(' '))
    expect(shown).toMatch(/^\d\d:\d\d:\d\d #\d /)
  })

  it('starts with the seed file that the README shows', async () => {
    const { text } = findBlock('json', 'platforms')
    const path = await project.write('seed.json', text)
    const [line] = await startServe('--json', '--seed-file', path).waitFor(/^\{.*\}$/m)
    expect(JSON.parse(line)).toMatchObject({
      platforms: [{ componentAppid: 'wx00000000000000aa' }],
      miniPrograms: [{ appid: 'wx00000000000000bb', accessToken: 'mine' }],
    })
  })
})

describe('what the README says of the package', () => {
  it('names a seed file that fits its schema', async () => {
    const { text } = findBlock('json', 'platforms')
    const check = `import { parseMessage } from 'fake-weixin/schemas'
      console.log(parseMessage('seed', ${text}).issues ?? 'fits')`
    expect(await runModule(project, check)).toEqual({ exitCode: 0, stdout: 'fits\n', stderr: '' })
  })

  it('names addresses that the package has', () => {
    const named = [...readme.matchAll(/`(fake-weixin\/[^`]+)`/g)].map(([, address = '']) => address)
    const exported = Object.keys(tarball.manifest.exports)
    const isExported = (address: string): boolean =>
      exported.includes(address) || exported.includes(address.replace(/[^/*]+\.json$/, '*.json'))
    const unknown = named.filter((name) => !isExported(name.replace('fake-weixin', '.')))
    expect(unknown).toEqual([])
    expect(named.length).toBeGreaterThan(3)
  })
})
