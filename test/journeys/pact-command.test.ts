import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { runCli } from './run-cli.ts'

interface Pact {
  consumer: { name: string }
  provider: { name: string }
  interactions: { description: string; request: { query: Record<string, string[]> } }[]
}

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fake-weixin-pacts-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function write(consumer: string): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(
    ...['pact', 'write', '--consumer', consumer, '--provider', 'weixin', '--dir', folder],
    ...['--only', 'get-support-version', '--only', 'set-support-version'],
  )
  const path = join(folder, `${consumer}-weixin.json`)
  if (exitCode === 0 && stdout === `${path}: 2 interactions\n`) return path
  throw new Error(`${exitCode ?? ''} ${stdout} ${stderr}`)
}

describe.concurrent('fake-weixin pact', () => {
  it('writes a Pact of the interactions that a client needs, which its lint passes', async ({
    expect,
  }) => {
    const path = await write('shop')
    const pact = JSON.parse(readFileSync(path, 'utf8')) as Pact
    expect(pact).toMatchObject({ consumer: { name: 'shop' }, provider: { name: 'weixin' } })
    expect(pact.interactions.map(({ description }) => description).toSorted()).toEqual([
      'a read of the minimum version',
      'a write of the minimum version',
    ])
    const { exitCode, stdout } = await runCli('pact', 'lint', path)
    expect(stdout).toBe(`${path}, interactions: 2: nothing is wrong\n`)
    expect(exitCode).toBe(0)
  })

  it('finds what makes a Pact pass where it should fail', async ({ expect }) => {
    const good = await write('careless')
    const pact = JSON.parse(readFileSync(good, 'utf8')) as Pact
    const empty = join(folder, 'empty.json')
    writeFileSync(empty, JSON.stringify({ ...pact, interactions: [] }))
    const { exitCode, stdout } = await runCli('pact', 'lint', good, empty)
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 1 })
    const [first = '', ...rest] = stdout.split('\n')
    expect(first).toBe(`${good}, interactions: 2: nothing is wrong`)
    expect(rest.join('\n')).toMatch(/^.*empty\.json, interactions: 0: .*interactions/)
  })

  it('lists the interactions', async ({ expect }) => {
    const { exitCode, stdout } = await runCli('pact', 'list')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^get-support-version +a read of the minimum version$/m)
  })

  it.for<[string, string[], string]>([
    ['no consumer', ['write', '--dir', 'pacts'], "required option '--consumer <name>'"],
    ['no folder', ['write', '--consumer', 'a'], "required option '--dir <folder>'"],
    [
      'no such interaction',
      ['write', '--consumer', 'a', '--dir', 'pacts', '--only', 'nothing'],
      'there is no interaction "nothing"',
    ],
    ['no name for a file', ['write', '--consumer', 'a/b', '--dir', 'pacts'], 'a/b'],
    [
      'a folder that is a file',
      ['write', '--consumer', 'a', '--dir', 'package.json', '--only', 'clear-quota'],
      'the folder "package.json" cannot be made',
    ],
    ['no file', ['lint'], "missing required argument 'file'"],
    ['no such file', ['lint', 'no-such-file.json'], 'no-such-file.json'],
    ['no Pact', ['lint', 'package.json'], 'it is no Pact'],
    ['no such subcommand', ['publish'], "unknown command 'publish'"],
  ])('ends with 2 on a wrong command line: %s', async ([, args, message], { expect }) => {
    const { exitCode, stdout, stderr } = await runCli('pact', ...args)
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})
