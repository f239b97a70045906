import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, toCode, toCodeBlock } from '#contracts/report/format-markdown.ts'
import { formatReport } from '#contracts/report/format-report.ts'
import { createReport } from '#contracts/report/report.ts'
import { buildCheck, buildFinding, buildReport } from '#test/support/build-report.ts'

const anyText = fc.string({ unit: 'binary' })

describe('a report as Markdown', () => {
  it('has the counts, the findings and all checks', () => {
    const markdown = formatReport(buildReport(), 'markdown')
    expect(markdown).toContain('## The contract of a client: `php driver.php`\n\n**FAILED**\n')
    expect(markdown).toContain('| requests | 1 | 1 | 0 | 0 |\n| handling | 0 | 0 | 1 | 1 |\n')
    expect(markdown).toContain('| **all** | 1 | 1 | 1 | 1 |\n')
    expect(markdown).toContain(
      '### Failure `body-missing` in `third`\n\nExpected the body \\{\\}, received none.\n\n```diff\n- {}\n+ \n```\n\nDocs: https://developers.weixin.qq.com/doc/page.html\n\n```\nfake-weixin verify-client',
    )
    expect(markdown).toContain('Skipped 1 check (`fourth`): the client does not claim to refresh\n')
    expect(markdown).toContain('| third | **failed** | Sends a read of the minimum version. |\n')
    expect(markdown).toContain('Seed: `monday`\n')
    expect(markdown.indexOf('### Failure')).toBeLessThan(markdown.indexOf('### Warning'))
  })

  it('shows what a client sent as text, not as markup', () => {
    const message = '<img src=x> | **bold** `code` [a](b)\n- no list\n1. no list\n# no heading'
    const finding = buildFinding({ message, diff: '+ ```\n+ out' })
    const checks = [buildCheck({ title: 'a|b', findings: [finding] })]
    const markdown = formatReport(
      createReport({ subject: 'client', name: '`', seed: 's' }, checks),
      'markdown',
    )
    expect(markdown).toContain(
      '&#60;img src=x&#62; &#124; \\*\\*bold\\*\\* \\`code\\` \\[a\\](b)\n&#45; no list\n&#49;. no list\n&#35; no heading',
    )
    expect(markdown).toContain('````diff\n+ ```\n+ out\n````')
    expect(markdown).toContain('a client: `` ` ``\n')
    expect(markdown).toContain('| a&#124;b |')
  })
})

describe('escaping for Markdown', () => {
  it('leaves no sign that ends a cell, begins HTML or emphasises', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped).not.toMatch(/[<>|\n]/)
        expect(escaped.replaceAll(/\\[`*_{}[\]~]/g, '')).not.toMatch(/[\\`*_[\]~]/)
      }),
    )
  })

  it('makes code that no backtick inside can end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', '\n', ' ') }), (text) => {
        const [open = ''] = /^`+/.exec(toCode(text)) ?? []
        const inner = toCode(text).slice(open.length, -open.length)
        expect(inner.match(/`+/g) ?? []).not.toContain(open)
        expect(inner).not.toMatch(/^`|`$/)
        const [fence = ''] = /^`+/.exec(toCodeBlock(text, '')) ?? []
        expect(fence.length).toBeGreaterThanOrEqual(3)
        expect(toCodeBlock(text, '').split(fence)).toHaveLength(3)
      }),
    )
  })
})
