import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeXmlAttribute, escapeXmlText } from '#contracts/report/format-junit.ts'
import { toPlainText } from '#contracts/report/format-parts.ts'
import { formatReport } from '#contracts/report/format-report.ts'
import { createReport, type Report } from '#contracts/report/report.ts'
import { buildCheck, buildFinding, buildReport } from '#test/support/build-report.ts'

const python = 'python3'
const hasPython = spawnSync(python, ['--version']).status === 0
if (!hasPython) console.warn(`not run: the XML is parsed (no ${python} on this machine)`)

// Code units, so that lone surrogates and control characters are among them.
const anyText = fc
  .array(fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 9, 10, 13, 27, 34, 38, 39, 60, 62, 93)))
  .map((units) => String.fromCharCode(...units))

/** One element of a document, as Python reads it. */
interface XmlElement {
  tag: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
}

const program = `
import json, sys
import xml.etree.ElementTree as tree

def show(element):
    return {'tag': element.tag, 'attributes': element.attrib, 'text': element.text or '',
            'children': [show(child) for child in element]}

json.dump([show(tree.fromstring(text)) for text in json.load(sys.stdin)], sys.stdout)
`

/** Reads documents by a parser that is not ours; throws if one of them is no XML. */
function parseXml(documents: readonly string[]): XmlElement[] {
  const input = JSON.stringify(documents)
  const options = { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
  return JSON.parse(execFileSync(python, ['-c', program], options)) as XmlElement[]
}

function find({ children }: XmlElement, tag: string): XmlElement[] {
  return children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...find(child, tag)])
}

function buildReportOf(text: string): Report {
  const finding = buildFinding({ name: text, message: text, diff: text, docs: text, replay: text })
  const warning = { ...finding, severity: 'warning' } as const
  const strings = { name: text, title: text, part: text }
  return createReport({ subject: 'client', name: text, seed: text }, [
    buildCheck({ ...strings, findings: [finding, warning] }),
    buildCheck({ ...strings, outcome: 'skipped', reason: text }),
  ])
}

describe('a report as JUnit XML', () => {
  it.skipIf(!hasPython)('is a suite for each part and a case for each check', () => {
    const [root] = parseXml([formatReport(buildReport(), 'junit')])
    if (root === undefined) throw new Error('no document')
    expect(root.tag).toBe('testsuites')
    expect(root.attributes).toMatchObject({
      name: 'client: php driver.php',
      tests: '4',
      failures: '1',
      errors: '0',
      skipped: '1',
      time: '0.037',
    })
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual([
      'requests',
      'handling',
    ])
    expect(find(root, 'property').map(({ attributes }) => attributes)).toEqual([
      { name: 'seed', value: 'monday' },
      { name: 'seed', value: 'monday' },
    ])
    const cases = find(root, 'testcase')
    expect(cases.map(({ children }) => children.map(({ tag }) => tag))).toEqual([
      [],
      ['system-out'],
      ['failure', 'system-out'],
      ['skipped'],
    ])
    const [failure] = find(root, 'failure')
    expect(failure?.attributes).toEqual({
      type: 'body-missing',
      message: 'Expected the body {}, received none.',
    })
    expect(failure?.text).toContain('Replay: fake-weixin verify-client --only get-support-version')
    expect(find(root, 'skipped')[0]?.attributes['message']).toContain('does not claim')
  })

  it.skipIf(!hasPython)('cannot be taken for a pass if no check was made', () => {
    const report = createReport({ subject: 'client', name: 'mine', seed: 's' }, [])
    const [root] = parseXml([formatReport(report, 'junit')])
    expect(root?.attributes).toMatchObject({ tests: '1', failures: '0', errors: '1' })
    expect(root === undefined ? [] : find(root, 'error')).toHaveLength(1)
  })

  it.skipIf(!hasPython)('is XML whatever was sent, and keeps what XML can hold', () => {
    const texts = fc.sample(anyText, { numRuns: 300, seed: 20_251_121 })
    const roots = parseXml(texts.map((text) => formatReport(buildReportOf(text), 'junit')))
    expect(roots).toHaveLength(300)
    roots.forEach((root, index) => {
      const [failure] = find(root, 'failure')
      expect(failure?.attributes['message']).toBe(toPlainText(texts[index] ?? ''))
    })
  })
})

describe('escaping for XML', () => {
  it('leaves nothing that XML 1.0 cannot hold, and no markup', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const escaped of [escapeXmlText(text), escapeXmlAttribute(text)]) {
          expect(escaped).not.toMatch(/\p{Surrogate}/u)
          expect(escaped).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#9|#10);)/)
          expect(Array.from(escaped).every(isXmlCharacter)).toBe(true)
        }
        expect(escapeXmlAttribute(text)).not.toMatch(/["\n\t]/)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps a line break of an attribute', () => {
    expect(escapeXmlAttribute('a\r\n"b"')).toBe('a&#10;&quot;b&quot;')
  })
})

function isXmlCharacter(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return (
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  )
}
