import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectPrinted } from './expect-printed.ts'
import { installPackage, packPackage, removeFolders, type Project } from './installed-package.ts'
import { readBlocks } from './readme.ts'

/** The pages whose scripts run by themselves, and how many there are. */
const counts = { 'ways-to-connect.md': 3, 'library.md': 1, 'errors.md': 1 }

const pages = Object.entries(counts).map(([name, count]) => {
  const text = readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8')
  return { name, count, scripts: readBlocks(text).filter(({ language }) => language === 'js') }
})

let project: Project

beforeAll(async () => {
  const tarball = await packPackage()
  const packages = [...Object.keys(tarball.manifest.dependencies), 'msw']
  project = await installPackage(tarball, packages)
})

afterAll(removeFolders)

describe.each(pages)('the JavaScript of $name', ({ count, scripts }) => {
  it('is found', () => {
    expect(scripts).toHaveLength(count)
  })

  it.each(scripts)('runs as pasted and prints what it says (line $line)', async (block) => {
    await expectPrinted(project, block)
  })
})
