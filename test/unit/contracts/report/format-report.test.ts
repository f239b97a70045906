import { describe, expect, it } from 'vitest'
import { formatReport, reportFormats } from '#contracts/report/format-report.ts'
import { createReport } from '#contracts/report/report.ts'
import { buildCheck, buildFinding, buildReport } from '#test/support/build-report.ts'

const facts = { subject: 'client', name: 'mine', seed: 's' } as const

describe('formatReport', () => {
  it.each(reportFormats)('ends in one newline: %s', (format) => {
    expect(formatReport(buildReport(), format)).toMatch(/[^\n]\n$/)
  })

  it('is the report itself as JSON', () => {
    const report = buildReport()
    expect(JSON.parse(formatReport(report, 'json'))).toEqual(report)
  })
})

describe('a report as text', () => {
  it('has a line for each check, the failures before the warnings, the reasons, the counts', () => {
    expect(formatReport(buildReport(), 'text')).toBe(`The contract of a client: php driver.php

requests
  ok    first   Sends a read of the minimum version. (12 ms)
  warn  second  Sends a read of the minimum version. (12 ms)

handling
  FAIL  third   Sends a read of the minimum version. (12 ms)
  skip  fourth  Sends a read of the minimum version.

1) Failure body-missing, in third
   Expected the body {}, received none.
     - {}
     + 
   Docs:   https://developers.weixin.qq.com/doc/page.html
   Replay: fake-weixin verify-client --only get-support-version --seed s -- php 'my driver.php'

2) Warning content-type-missing, in second
   Expected a Content-Type, received none.
   Replay: fake-weixin verify-client --only get-support-version --seed s -- php 'my driver.php'

3) Warning content-type-missing, in third
   Expected a Content-Type, received none.
   Replay: fake-weixin verify-client --only get-support-version --seed s -- php 'my driver.php'

Skipped, the client does not claim to refresh: fourth
FAILED. 4 checks: 1 passed, 1 warned, 1 failed, 1 skipped.
Seed: monday
`)
  })

  it('indents every line of a message', () => {
    const finding = buildFinding({ message: 'one\ntwo\n\nthree' })
    const text = formatReport(createReport(facts, [buildCheck({ findings: [finding] })]), 'text')
    expect(text).toContain('\n   one\n   two\n\n   three\n')
  })

  it.each(['text', 'markdown'] as const)(
    'shows three findings of a fault, and names the others: %s',
    (format) => {
      const checks = ['a', 'b', 'c', 'd', 'e'].map((name) =>
        buildCheck({ name, findings: [buildFinding({ message: `in check ${name}` })] }),
      )
      const text = formatReport(createReport(facts, checks), format).replaceAll('`', '')
      for (const name of ['a', 'b', 'c']) expect(text).toContain(`in check ${name}`)
      for (const name of ['d', 'e']) expect(text).not.toContain(`in check ${name}`)
      expect(text).toContain('body-missing also in: d, e\n')
    },
  )

  it('says that no check was made', () => {
    const left = buildCheck({ outcome: 'skipped', reason: 'a write' })
    for (const checks of [[], [left]]) {
      expect(formatReport(createReport(facts, checks), 'text')).toContain(
        'FAILED: no check of the client was made.',
      )
    }
  })

  it('sends no control character to the terminal', () => {
    const finding = buildFinding({ message: '\u001B[31mred\u001B[0m\u0000 a\r\nb \u009B2J' })
    const text = formatReport(createReport(facts, [buildCheck({ findings: [finding] })]), 'text')
    expect(text).toContain('\n   red\uFFFD a\n   b ')
    expect(Array.from(text).filter((sign) => /[^\n\P{Cc}]/u.test(sign))).toEqual([])
  })
})
