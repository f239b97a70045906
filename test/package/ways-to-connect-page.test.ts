import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectPrinted } from './expect-printed.ts'
import { installPackage, packPackage, removeFolders, type Project } from './installed-package.ts'
import { readBlocks } from './readme.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/ways-to-connect.md'), 'utf8')
const scripts = readBlocks(page).filter(({ language }) => language === 'js')

let project: Project

beforeAll(async () => {
  const tarball = await packPackage()
  const packages = [...Object.keys(tarball.manifest.dependencies), 'msw']
  project = await installPackage(tarball, packages)
})

afterAll(removeFolders)

describe('the JavaScript of the page on ways to connect', () => {
  it('is found', () => {
    expect(scripts).toHaveLength(3)
  })

  it.each(scripts)('runs as pasted and prints what it says (line $line)', async (block) => {
    await expectPrinted(project, block)
  })
})
