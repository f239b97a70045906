import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { applyPolicy } from '#server/testing/refusals.ts'

function spyOnWarnings() {
  const spy = vi.spyOn(process, 'emitWarning').mockReturnValue(undefined)
  onTestFinished(() => {
    spy.mockRestore()
  })
  return spy
}

describe('applyPolicy', () => {
  it('throws the report', () => {
    expect(() => {
      applyPolicy('fail', 'the report')
    }).toThrow('the report')
  })

  it('prints the report as a warning', () => {
    const warnings = spyOnWarnings()
    applyPolicy('warn', 'the report')
    expect(warnings.mock.calls).toEqual([['the report', 'FakeWeixinWarning']])
  })

  it('ignores the report', () => {
    const warnings = spyOnWarnings()
    applyPolicy('ignore', 'the report')
    expect(warnings.mock.calls).toEqual([])
  })
})
