import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  installPackage,
  packPackage,
  removeFolders,
  type Project,
  type Tarball,
} from './installed-package.ts'
import { runCommand } from './run-in-project.ts'

let tarball: Tarball
let project: Project
let files: string[]

beforeAll(async () => {
  tarball = await packPackage()
  project = await installPackage(tarball)
  const entries = await readdir(project.root, { recursive: true, withFileTypes: true })
  files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project.root, join(entry.parentPath, entry.name)))
    .map((file) => file.split(sep).join('/'))
})

afterAll(removeFolders)

/** All that may be in the package; whatever else is there was packed by mistake. */
const expectedFiles = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^dist\/(server|schemas|fixtures|contracts|cli)\/(?!(.+\/)?(generate|test)\/).+\.(js|d\.ts)$/,
  // Jest's sandbox cannot load ES modules.
  /^dist\/server\/testing\/jest-in-test\.(cjs|d\.cts)$/,
  // So does the oldest Node that a program under `run` may use.
  /^dist\/cli\/run\/preload\.(cjs|d\.cts)$/,
  /^contracts\/pacts\/[\w.-]+\.json$/,
  /^docs\/[\w-]+\.md$/,
  /^examples\/(ci|drivers|github-actions|gitlab-ci)\/[\w.-]+$/,
  /^dist\/fixtures\/data\/[\w-]+\.json$/,
  /^schemas\/(wire|control)\/[\w-]+\.json$/,
  /^schemas\/openapi\.json$/,
  /^dist\/schemas\/(control-openapi|unfaked-operations)\.json$/,
  /^fixtures\/json\/[\w-]+\.json$/,
]

/** The files that an address of the exports map stands for. */
function findTargets(target: string): string[] {
  const [before = '', after] = target.replace('./', '').split('*')
  return after === undefined
    ? files.filter((file) => file === before)
    : files.filter((file) => file.startsWith(before) && file.endsWith(after))
}

describe('the tarball', () => {
  it('holds the built package and nothing else', () => {
    const surplus = files.filter((file) => !expectedFiles.some((pattern) => pattern.test(file)))
    expect(surplus).toEqual([])
    expect(files.length).toBeGreaterThan(100)
  })

  it.each(['README.md', 'LICENSE', 'CHANGELOG.md'])('holds %s', (file) => {
    expect(files).toContain(file)
  })

  it('is smaller than 1 MB', () => {
    expect(tarball.size).toBeLessThan(1_000_000)
  })

  it('holds what each address of its exports map stands for', () => {
    const targets = Object.values(tarball.manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    )
    expect(targets.filter((target) => findTargets(target).length === 0)).toEqual([])
    expect(targets.length).toBeGreaterThan(5)
  })

  it('holds declarations for every module', () => {
    const modules = files.filter((file) => file.endsWith('.js'))
    const bare = modules.filter((file) => !files.includes(file.replace(/\.js$/, '.d.ts')))
    expect(bare).toEqual([])
  })
})

describe('the installed command', () => {
  it('runs and knows the version of the package', async () => {
    expect(await runCommand(project, '--version')).toEqual({
      exitCode: 0,
      stdout: `${tarball.manifest.version}\n`,
      stderr: '',
    })
  })
})
