import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '../..')
const page = readFileSync(join(repository, 'docs/test-runners.md'), 'utf8')
const examples = ['vitest', 'node-test', 'jest'].map((name) =>
  readFileSync(join(repository, 'examples', name, 'test/support-version-client.test.js'), 'utf8'),
)
const blocks = [...page.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code = '']) => code.trim())

describe('the page on test runners', () => {
  it('has code for each runner', () => {
    for (const name of ['vitest', 'node-test', 'jest/in-test']) {
      expect(blocks.filter((code) => code.includes(`'fake-weixin/${name}'`))).toHaveLength(1)
    }
  })

  it.each(blocks.map((code) => [code.split('\n').at(-3) ?? '', code]))(
    'takes its code from the examples: %s',
    (_, code) => {
      expect(examples.some((text) => text.includes(code))).toBe(true)
    },
  )
})
