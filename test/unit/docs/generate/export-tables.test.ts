import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listEntries, readExports } from '#docs/generate/export-tables.ts'

const root = join(import.meta.dirname, '../../../..')

/** These take hold of a test runner when they are loaded. */
const needsRunner = /jest|node-test/

const entries = listEntries()

describe('the tables of exports', () => {
  it('have the entries of the package', () => {
    expect(entries.map(({ entry }) => entry)).toContain('fake-weixin')
    expect(entries.length).toBeGreaterThan(8)
  })

  it.each(entries.filter(({ source }) => !needsRunner.test(source)))(
    'have every value of $entry, and say what it is',
    async ({ source }) => {
      const loaded = (await import(join(root, source))) as object
      const rows = readExports(source)
      expect(rows.map(({ name }) => name)).toEqual(Object.keys(loaded).sort())
      expect(rows.filter(({ says }) => says === '')).toEqual([])
    },
  )
})
