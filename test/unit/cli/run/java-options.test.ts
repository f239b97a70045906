import { describe, expect, it } from 'vitest'
import { quoteJavaOption, splitJavaOptions } from '#cli/run/java-trust-store.ts'

describe('options for a JVM', () => {
  it.each([
    ['-Xmx1g  -Da=b\n-Dc', ['-Xmx1g', '-Da=b', '-Dc']],
    ['"-Da=b c" -Dd="e f"g', ['-Da=b c', '-Dd=e fg']],
    [`-Da='"' -Db="'"`, ['-Da="', `-Db='`]],
    [String.raw`-Da=C:\x -Db="C:\"`, [String.raw`-Da=C:\x`, String.raw`-Db=C:` + '\\']],
    ['-Da="b c', ['-Da=b c']],
    ['', []],
  ])('are read from %j as HotSpot reads them', (text, options) => {
    expect(splitJavaOptions(text)).toEqual(options)
  })

  it.each(['-Da=b', '-Da=/a b/c', `-Da=/it's`, '-Da="b"', `-Da=/a "b' c"`])(
    'are read as they were written: %s',
    (option) => {
      expect(splitJavaOptions(`-Dx ${quoteJavaOption(option)} -Dy`)).toEqual(['-Dx', option, '-Dy'])
    },
  )

  it('are not quoted where they need not be', () => {
    expect(quoteJavaOption('-Da=/tmp/x')).toBe('-Da=/tmp/x')
  })
})
