import { execFile, spawnSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import {
  startWrongProvider,
  type WrongProvider,
} from '#test/integration/contracts/provider/wrong-provider.ts'
import { mainPath, type Finished } from './run-cli.ts'
import {
  listNpxCommands,
  readGithubWorkflow,
  readGitlabWorkflow,
  verifyScript,
} from './workflow-scripts.ts'

const workflows = [readGithubWorkflow(), readGitlabWorkflow()]
const require = createRequire(import.meta.url)

/** Runs a program to its end. */
function run(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd?: string) {
  return new Promise<Finished>((resolve) => {
    const options = { env: { ...process.env, ...env }, ...(cwd === undefined ? {} : { cwd }) }
    execFile(file, args, options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : Number(error.code)
      resolve({ exitCode, stdout, stderr })
    })
  })
}

const brokerProgram = require.resolve('@pact-foundation/pact-cli/bin/pact-broker.js')
const programs: Readonly<Record<string, string>> = {
  'fake-weixin': mainPath,
  'pact-broker': brokerProgram,
}

describe.each(workflows)('the workflow of $name', ({ jobs, variables }) => {
  it('has scripts that the shell can read', async () => {
    expect(Object.keys(jobs)).toEqual(['consumer', 'provider', 'deploy'])
    for (const script of Object.values(jobs).flat()) {
      const { exitCode, stderr } = await run('bash', ['-n', '-c', script])
      expect({ script, exitCode, stderr }).toMatchObject({ exitCode: 0 })
    }
  })

  it('calls commands by flags that they have', async () => {
    const scripts = [...Object.values(jobs).flat(), await readFile(verifyScript, 'utf8')]
    const commands = scripts.flatMap(listNpxCommands)
    expect(new Set(commands.map(({ program }) => program))).toEqual(new Set(Object.keys(programs)))
    for (const { program, words, flags } of commands) {
      const path = programs[program] ?? ''
      const { exitCode, stdout } = await run(process.execPath, [path, ...words, '--help'])
      expect({ words, exitCode }).toEqual({ words, exitCode: 0 })
      for (const flag of flags) expect(stdout, `${program} ${words.join(' ')}`).toContain(flag)
    }
  })

  it('verifies the provider where it is, and sets all that this needs', async () => {
    const script = await readFile(verifyScript, 'utf8')
    const needed = new Set(
      [...script.matchAll(/\$\{?([A-Z]+(?:_[A-Z]+)*)\b/g)].map(([, name]) => name),
    )
    for (const name of needed) expect(variables).toContain(name)
    expect(jobs['provider']?.join('\n')).toContain('bash ci/verify-provider.sh')
    expect(Object.values(jobs).flat().join('\n')).not.toContain('fake-weixin serve')
  })

  it('asks can-i-deploy before it deploys, and records what it has deployed', () => {
    const commands = (jobs['deploy'] ?? []).flatMap(listNpxCommands)
    expect(commands.map(({ words }) => words[0])).toEqual(['can-i-deploy', 'record-deployment'])
  })
})

/** A folder as a checkout of a team, in which `npx` runs the built command. */
let folder: string
let weixin: FakeWeixin
let proxy: WrongProvider

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fake-weixin-workflow-'))
  await mkdir(join(folder, 'bin'))
  await cp(verifyScript, join(folder, 'ci/verify-provider.sh'))
  const npx = `#!/bin/sh
program=$1
shift
if [ "$program" = fake-weixin ]; then exec "${process.execPath}" "${mainPath}" "$@"; fi
echo "$program $*" >> npx.log
`
  await writeFile(join(folder, 'bin/npx'), npx)
  await chmod(join(folder, 'bin/npx'), 0o755)
  weixin = await startFakeWeixin()
  // Staging: nothing of the fake behind it can be reached through it.
  proxy = await startWrongProvider(weixin.url, { hidesControl: true })
})

afterAll(async () => {
  await proxy.close()
  await weixin.close()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  for (const name of ['pacts', 'reports', 'npx.log']) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
})

/** The environment of a job of a pipeline, for scripts of a workflow. */
function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    CONSUMER: 'shop-backend',
    PROVIDER: 'api.weixin.qq.com',
    BRANCH: 'feature',
    PROVIDER_URL: proxy.url,
    PROVIDER_VERSION: '1.2.3',
    PROVIDER_BRANCH: 'main',
    STATE_CHANGE_URL: `${weixin.url}/__admin/pact-states`,
    PACT_BROKER_BASE_URL: '',
    PACT_BROKER_TOKEN: '',
    ...more,
  }
}

/** Runs the scripts of a job that hold some text, as the workflow does. */
async function runScripts(scripts: readonly string[], part: string, more: NodeJS.ProcessEnv = {}) {
  const chosen = scripts.filter((script) => script.includes(part))
  expect(chosen).toHaveLength(1)
  return run('bash', ['-e', '-c', chosen.join('\n')], environment(more), folder)
}

/** Whether the tools are there that the script names. */
const hasTools = ['bash', 'curl', 'jq'].every((tool) => spawnSync(tool, ['--version']).status === 0)

describe.runIf(hasTools).each(workflows)('a job of $name', ({ jobs }) => {
  const { consumer = [], provider = [] } = jobs

  it('writes a good Pact, and passes the provider that keeps it', async () => {
    expect(await runScripts(consumer, 'pact write')).toMatchObject({ exitCode: 0 })
    expect(await runScripts(consumer, 'pact lint')).toMatchObject({ exitCode: 0 })
    const verified = await runScripts(provider, 'verify-provider')
    expect(verified).toMatchObject({ exitCode: 0 })
    const report = 'reports/provider-shop-backend-api.weixin.qq.com.json'
    expect(await readFile(join(folder, report), 'utf8')).toContain(proxy.url)
  })

  it('fails the provider that does not, and one that is not there', async () => {
    await runScripts(consumer, 'pact write')
    await breakPact()
    expect(await runScripts(provider, 'verify-provider')).toMatchObject({ exitCode: 1 })
    const gone = await runScripts(provider, 'verify-provider', {
      PROVIDER_URL: 'http://127.0.0.1:1',
    })
    expect(gone).toMatchObject({ exitCode: 1 })
    const unset = await runScripts(provider, 'verify-provider', { PROVIDER_URL: '' })
    expect(unset.exitCode).not.toBe(0)
    expect(unset.stderr).toContain('Set it to the address of the provider')
  })
})

const pactPath = 'pacts/shop-backend-api.weixin.qq.com.json'

/** Makes the Pact one that no provider keeps. */
async function breakPact(): Promise<void> {
  const path = join(folder, pactPath)
  const file = await readFile(path, 'utf8')
  expect(file).toContain('"errcode": 42001')
  await writeFile(path, file.replace('"errcode": 42001', '"errcode": 42009'))
}

/** A broker that selects Pacts, and takes their results. */
async function startBroker(pacts: readonly { text: string; pending: boolean }[]) {
  const asked: unknown[] = []
  const results: unknown[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const [, kind = '', index = ''] = (request.url ?? '').split('/')
      if (request.headers.authorization !== 'Bearer EXAMPLE') response.writeHead(401)
      else if (request.url === '/pacts/provider/api.weixin.qq.com/for-verification') {
        asked.push(JSON.parse(body))
        response.end(JSON.stringify({ _embedded: { pacts: pacts.map(select) } }))
      } else if (kind === 'pact') {
        const href = `${url}/results/${index}`
        const pact = JSON.parse(pacts[Number(index)]?.text ?? '') as object
        const links = { 'pb:publish-verification-results': { href } }
        response.end(JSON.stringify({ ...pact, _links: links }))
      } else results.push([index, JSON.parse(body)])
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const select = ({ pending }: { pending: boolean }, index: number) => ({
    verificationProperties: { pending },
    _links: { self: { href: `${url}/pact/${index}` } },
  })
  const close = async (): Promise<void> => {
    await new Promise((resolve) => server.close(resolve))
  }
  return { url, asked, results, [Symbol.asyncDispose]: close }
}

describe.runIf(hasTools)('the script that verifies the provider, with a broker', () => {
  const [{ jobs }] = workflows as [(typeof workflows)[number]]
  const { consumer = [], provider = [] } = jobs

  async function verify(pending: readonly boolean[], more: NodeJS.ProcessEnv = {}) {
    await runScripts(consumer, 'pact write')
    const good = await readFile(join(folder, pactPath), 'utf8')
    await breakPact()
    const bad = await readFile(join(folder, pactPath), 'utf8')
    const pacts = [
      { text: good, pending: false },
      ...pending.map((one) => ({ text: bad, pending: one })),
    ]
    await using broker = await startBroker(pacts)
    const env = { PACT_BROKER_BASE_URL: broker.url, PACT_BROKER_TOKEN: 'EXAMPLE', ...more }
    const finished = await runScripts(provider, 'verify-provider', env)
    return { ...finished, ...broker }
  }

  it('tells the results with the version, whose branch it has told before', async () => {
    const { exitCode, asked, results } = await verify([])
    expect(exitCode).toBe(0)
    expect(asked).toEqual([
      {
        consumerVersionSelectors: [
          { consumer: 'shop-backend', branch: 'feature' },
          { mainBranch: true },
          { deployedOrReleased: true },
        ],
        includePendingStatus: true,
        providerVersionBranch: 'main',
      },
    ])
    expect(results).toEqual([['0', { success: true, providerApplicationVersion: '1.2.3' }]])
    expect(await readFile(join(folder, 'npx.log'), 'utf8')).toBe(
      'pact-broker create-or-update-version --pacticipant api.weixin.qq.com ' +
        '--version 1.2.3 --branch main\n',
    )
  })

  it.each([
    ['is pending', true, 0],
    ['is not pending', false, 1],
  ])(
    'tells that a Pact fails, and fails itself unless it is pending: it %s',
    async (_, pending, expected) => {
      const { exitCode, stdout, results } = await verify([pending])
      expect(exitCode).toBe(expected)
      expect(stdout.includes('is pending')).toBe(pending)
      expect(results).toEqual([
        ['0', { success: true, providerApplicationVersion: '1.2.3' }],
        ['1', { success: false, providerApplicationVersion: '1.2.3' }],
      ])
    },
  )

  it('tells nothing of what it could not verify, and fails', async () => {
    const { exitCode, results } = await verify([true], { PROVIDER_URL: 'http://127.0.0.1:1' })
    expect(exitCode).toBe(1)
    expect(results).toEqual([])
  })

  it('needs the version of the provider, which it does not make up', async () => {
    const { exitCode, stderr, asked } = await verify([], { PROVIDER_VERSION: '' })
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain('Set it to the version that answers at PROVIDER_URL')
    expect(asked).toEqual([])
  })
})
