import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteShell } from '#cli/format.ts'

describe('quoteShell', () => {
  it('leaves plain words as they are', () => {
    const words = ['fake-weixin', 'verify-client', '--url', 'http://127.0.0.1:80', '--', 'a.b@c']
    expect(quoteShell(words)).toBe(words.join(' '))
  })

  it('quotes what a shell would take apart', () => {
    expect(quoteShell(['a b', '', "it's", '$HOME', '*'])).toBe(
      String.raw`'a b' '' 'it'\''s' '$HOME' '*'`,
    )
  })

  it.skipIf(process.platform === 'win32')(
    'is read by a shell as the same words (not on Windows)',
    () => {
      const word = fc.string({
        unit: fc.constantFrom(...'ab \'"\\$`*?~!#&;|<>(){}[]=\n\té'.split('')),
      })
      const samples = fc.sample(fc.array(word, { minLength: 1 }), { numRuns: 40, seed: 7 })
      const script = samples.map((words) => `printf '%s\\0' ${quoteShell(words)}`).join('\n')
      const output = execFileSync('sh', ['-c', script], { encoding: 'utf8' })
      expect(output.split('\0').slice(0, -1)).toEqual(samples.flat())
    },
  )
})
