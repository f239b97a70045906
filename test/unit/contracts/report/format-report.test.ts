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
  FAIL  third  Sends a read of the minimum version. (12 ms)
  skip  1 check; why is below

1) Failure body-missing, in third
   Expected the body {}, received none.
     - {}
     + 
   Docs:   https://developers.weixin.qq.com/doc/page.html
   Replay: fake-weixin verify-client --only get-support-version --seed s -- php 'my driver.php'

2) Warning content-type-missing, in second (2 times)
   Expected a Content-Type, received none.
   Also in: third
   Replay: fake-weixin verify-client --only get-support-version --seed s -- php 'my driver.php'

Skipped 1 check (fourth): the client does not claim to refresh
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
    'shows a fault once, and names the other places, eight at most: %s',
    (format) => {
      const checks = 'abcdefghijk'
        .split('')
        .map((name) =>
          buildCheck({ name, findings: [buildFinding({ message: `check ${name} has it` })] }),
        )
      const text = formatReport(createReport(facts, checks), format).replaceAll('`', '')
      expect(text).toContain('Failure body-missing')
      expect(text).toContain('in a (11 times)\n')
      expect(text.match(/check \w has it/g)).toEqual(['check a has it'])
      expect(text).toContain('Also in: b, c, d, e, f, g, h, i and 2 more\n')
    },
  )

  it.each(['text', 'markdown'] as const)(
    'shows what Pact found as often as it is something else: %s',
    (format) => {
      const name = 'interaction-mismatch'
      const checks = ['one', 'other', 'one'].map((received) =>
        buildCheck({ findings: [buildFinding({ name, diff: `+ ${received}` })] }),
      )
      const text = formatReport(createReport(facts, checks), format)
      expect(text.match(/Failure .?interaction-mismatch/g)).toHaveLength(2)
    },
  )

  it.each(['text', 'markdown', 'junit'] as const)(
    'has the curl line of a request: %s',
    (format) => {
      const curl = "curl --request 'POST' 'http://127.0.0.1:1/cgi-bin/x'"
      const checks = [buildCheck({ findings: [buildFinding({ curl })] })]
      expect(formatReport(createReport(facts, checks), format)).toContain(curl)
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
