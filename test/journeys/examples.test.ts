import { afterAll, beforeAll } from 'vitest'
import {
  installPackage,
  packPackage,
  removeFolders,
  type Project,
} from '#test/package/installed-package.ts'
import { describeExample } from './describe-example.ts'

let vitestProject: Project
let nodeTestProject: Project

beforeAll(async () => {
  const tarball = await packPackage()
  vitestProject = await installPackage(tarball, ['express', 'vitest'])
  nodeTestProject = await installPackage(tarball, ['express'])
})

afterAll(removeFolders)

const path = '/cgi-bin/wxopen/getweappsupportversion'

describeExample({
  name: 'vitest',
  args: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=verbose', '--no-color'],
  passed: 'Tests  5 passed (5)',
  unattributedTest: `
    test('calls without a token', async ({ weixin }) => {
      await fetch(weixin.url + '${path}', { method: 'POST', body: '{}' })
    })`,
  findProject: () => vitestProject,
})

describeExample({
  name: 'node-test',
  // Node 22 and 24 differ in the reporter that they take by themselves.
  args: ['--test', '--test-reporter=tap'],
  passed: '# pass 5',
  unattributedTest: `
    test('calls without a token', async () => {
      await fetch(weixin.server.url + '${path}', { method: 'POST', body: '{}' })
    })`,
  findProject: () => nodeTestProject,
})
