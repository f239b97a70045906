import { describe, expect, it } from 'vitest'
import { createFinding, operationPage, type FindingRow } from '#contracts/verification/finding.ts'

const row: FindingRow = {
  statement: 'The request has no body',
  source: 'WeChat answers 44002 to none.',
  docs: operationPage,
  remedy: 'Send {}.',
}
const place = { page: 'https://page.example', replay: 'again' }

describe('createFinding()', () => {
  it('says what is wrong, what is known of it, and what to do', () => {
    const finding = createFinding(row, { name: 'body-missing', received: '0 bytes' }, place)
    expect(finding).toEqual({
      name: 'body-missing',
      severity: 'failure',
      message: 'The request has no body: received 0 bytes. WeChat answers 44002 to none. Send {}.',
      diff: null,
      docs: 'https://page.example',
      curl: null,
      replay: 'again',
    })
  })

  it('adds where it was, what was expected, how well it is known, and what else is', () => {
    const facts = {
      name: 'body-missing',
      context: 'A POST of x',
      received: '0 bytes',
      expected: '{}',
      detail: 'It was the third call.',
      severity: 'warning',
    } as const
    const observed = {
      ...row,
      evidence: 'observed',
      source: 'a capture',
      docs: 'https://other.example',
    } as const
    const { severity, message, diff, docs } = createFinding(observed, facts, place)
    expect(message).toBe(
      'The request has no body. A POST of x: received 0 bytes, expected {}. ' +
        'Observed: a capture. It was the third call. Send {}.',
    )
    expect({ severity, diff, docs }).toEqual({
      severity: 'warning',
      diff: '- {}\n+ 0 bytes',
      docs: 'https://other.example',
    })
  })
})
