import { describe, expect, it } from 'vitest'
import type { Project } from '#test/package/installed-package.ts'
import { appendText, copyExample, replaceText, runRunner } from './run-example.ts'

/** An example project below examples/, and how it is run. */
export interface Example {
  name: string
  /** What Node is given, e.g. the path of the runner. */
  args: readonly string[]
  /** A text in the output that says that all five tests have passed. */
  passed: string
  /** A test that passes although it calls with no token at all. */
  unattributedTest: string
  /** Answers the project in which the package is installed. */
  findProject: () => Project
}

const client = 'src/support-version-client.js'
const tests = 'test/support-version-client.test.js'

/** Runs an example as it is, with a client that is wrong, and with a call that nobody owns. */
export function describeExample({
  name,
  args,
  passed,
  unattributedTest,
  findProject,
}: Example): void {
  describe(`the example for ${name}`, () => {
    it('passes', async () => {
      const project = findProject()
      await copyExample(project, name)
      const { exitCode, output } = await runRunner(project, ...args)
      expect(output).toContain(passed)
      expect(exitCode).toBe(0)
    })

    it('fails with the explained exchange when the client calls a wrong path', async () => {
      const project = findProject()
      await copyExample(project, name)
      await replaceText(project, client, 'setweappsupport', 'setwxappsupport')
      const { exitCode, output } = await runRunner(project, ...args)
      expect(exitCode).toBe(1)
      expect(output).toContain('1 call was refused unexpectedly')
      expect(output).toMatch(/#1 POST \S+\/cgi-bin\/wxopen\/setwxappsupportversion/)
      expect(output).toMatch(/why: {7}An unknown path .* such as \S+\/setweappsupportversion/)
      expect(output).toContain('write allowRefusals(shop, 40066)')
    })

    it('fails when a refusal is neither asserted nor allowed, though no test asks', async () => {
      const project = findProject()
      await copyExample(project, name)
      await replaceText(project, tests, 'allowRefusals(shop, 42001)', '')
      const { exitCode, output } = await runRunner(project, ...args)
      expect(exitCode).toBe(1)
      expect(output).toMatch(/why: {7}An access token is valid for 7200 seconds/)
      expect(output).toContain('write allowRefusals(shop, 42001)')
    })

    it('fails as a file when a refused call belongs to no mini program', async () => {
      const project = findProject()
      await copyExample(project, name)
      await appendText(project, tests, unattributedTest)
      const { exitCode, output } = await runRunner(project, ...args)
      expect(exitCode).toBe(1)
      expect(output).toContain('Failed to accept calls that belong to no mini program')
      expect(output).toMatch(/why: {7}The access token belongs in the query/)
    })
  })
}
