import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('test', file))
const units = files.filter((file) => /^test\/unit\/.*\.test\.ts$/.test(file))

describe('the unit tests', () => {
  it('are found', () => {
    expect(units.length).toBeGreaterThan(50)
  })

  it('stand where their source stands: they have its name, or import something of its folder', () => {
    const misplaced = units.filter((file) => {
      const folder = dirname(relative('test/unit', file))
      const namesake = join(root, folder, `${basename(file, '.test.ts')}.ts`)
      // Those of `docs` are about its pages, which they read.
      if (folder === 'docs' || existsSync(namesake)) return false
      return !readFileSync(join(root, file), 'utf8').includes(`'#${folder}/`)
    })
    expect(misplaced).toEqual([])
  })

  it('and all others import what lies outside their folder by the names of package.json', () => {
    const wrong = files.filter((file) =>
      /^(?:import .*|\}) from '\.\.\//m.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})
