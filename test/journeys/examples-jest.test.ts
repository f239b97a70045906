import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  installPackage,
  packPackage,
  removeFolders,
  type Project,
} from '#test/package/installed-package.ts'
import { describeExample } from './describe-example.ts'
import { appendText, copyExample, runRunner } from './run-example.ts'

const run = promisify(execFile)
const args = ['node_modules/jest/bin/jest.js', '--no-color']
const tests = 'test/support-version-client.test.js'

let project: Project

/** The only journey that needs the network: Jest is no dependency of the repository. */
describe.runIf(process.env['CI'] === 'true')('with Jest from the registry (CI=true)', () => {
  beforeAll(async () => {
    project = await installPackage(await packPackage(), ['express'])
    await installJest(project)
  }, 120_000)

  afterAll(removeFolders)

  describeExample({
    name: 'jest',
    args,
    passed: 'Tests:       5 passed, 5 total',
    unattributedTest: `
      test('calls without a token', async () => {
        const path = '/cgi-bin/wxopen/getweappsupportversion'
        await fetch(weixin.url + path, { method: 'POST', body: '{}' })
      })`,
    findProject: () => project,
  })

  it('passes with one fake for all files, closed at the end', async () => {
    await copyExample(project, 'jest')
    const url = 'console.log("URL", process.env.FAKE_WEIXIN_URL === weixin.url)'
    await appendText(project, tests, url)
    await project.write('test/another.test.js', await readFile(join(project.folder, tests), 'utf8'))
    const entries = ['Setup', 'Teardown'].map(
      (name) => `--global${name}=fake-weixin/jest/global-${name.toLowerCase()}`,
    )
    const { exitCode, output } = await runRunner(project, ...args, ...entries)
    expect(output).toContain('Tests:       10 passed, 10 total')
    expect(output.match(/URL true/g)).toHaveLength(2)
    expect(exitCode).toBe(0)
  })
})

/** Installs Jest beside the package. In a folder of its own first: npm would remove the package. */
async function installJest({ folder }: Project): Promise<void> {
  const own = await mkdtemp(join(tmpdir(), 'fake-weixin-jest-'))
  await writeFile(join(own, 'package.json'), '{ "private": true }')
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', 'jest@30']
  await run('npm', args, { cwd: own })
  for (const name of await readdir(join(own, 'node_modules'))) {
    if (name.startsWith('.')) continue
    await rename(join(own, 'node_modules', name), join(folder, 'node_modules', name))
  }
  await rm(own, { recursive: true })
}
