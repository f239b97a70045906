import { afterEach, describe, expect, it } from 'vitest'
import { behaviourFindings } from '#contracts/provider/findings/behaviour-findings.ts'
import { formFindings } from '#contracts/provider/findings/form-findings.ts'
import { refusalFindings } from '#contracts/provider/findings/refusal-findings.ts'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import type { Report } from '#contracts/report/report.ts'
import { startFakeWeixin } from '#server/index.ts'
import { mutants } from './mutants/all-mutants.ts'
import type { Mutant } from './mutants/mutant.ts'
import { tolerated } from './mutants/tolerated.ts'
import { startWrongProvider, type Alteration } from './wrong-provider.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

describe('a deliberately wrong provider fails, and the finding names its fault', () => {
  it.each(mutants)('$fault: $finding', async (mutant) => {
    const { passed, findings } = await verifyMutant(mutant)
    expect(passed).toBe(false)
    expect([...new Set(findings.map(({ name }) => name))]).toEqual([mutant.finding])
    expect(findings[0]?.severity).toBe('failure')
  })
})

describe('a provider that differs where no client minds, or nobody knows, is warned', () => {
  it.each(tolerated)('$fault: $finding', async (mutant) => {
    const { passed, findings } = await verifyMutant(mutant)
    expect(passed).toBe(true)
    expect([...new Set(findings.map(({ name }) => name))]).toEqual([mutant.finding])
    expect(findings[0]?.severity).toBe('warning')
  })
})

it('shows the white space at the end of a long reply', async () => {
  const [mutant] = mutants.filter(({ finding }) => finding === 'newline-at-end')
  const { findings } = await verify(mutant ?? {}, { only: ['reply-end'] })
  expect(findings[0]?.diff).toMatch(/^- the end .*}"\n\+ the end .*}\\n"$/)
})

describe('the wrong providers', () => {
  it('have one for every fault that is not about Pact', () => {
    const shown = [...mutants, ...tolerated].map(({ finding }): string => finding)
    const names = Object.keys({ ...formFindings, ...refusalFindings, ...behaviourFindings })
    expect(names.filter((name) => !shown.includes(name))).toEqual([])
  })

  it('are wrong in nothing but their faults: without one the same proxy has no finding', async () => {
    const only = [...new Set([...mutants, ...tolerated].map(({ check }) => check))]
    const { passed, findings, checks } = await verify({}, { only })
    expect({ passed, findings }).toEqual({ passed: true, findings: [] })
    // One more counts the interactions among them.
    expect(checks).toHaveLength(only.length + 1)
  })

  it('fail a whole run as well', async () => {
    const [mutant] = mutants.filter(({ finding }) => finding === 'status-not-200')
    const { passed, findings } = await verify(mutant ?? {}, {})
    expect(passed).toBe(false)
    const names = findings.map(({ name }) => name)
    expect(names).toContain('status-not-200')
    // Pact sees this one, too.
    expect(names).toContain('interaction-mismatch')
  })
})

async function verifyMutant(mutant: Mutant): Promise<Report> {
  const hangs = mutant.finding === 'no-reply'
  return verify(mutant, { only: [mutant.check], ...(hangs ? { timeout: 300 } : {}) })
}

async function verify(
  alteration: Alteration,
  options: { only?: readonly string[]; timeout?: number },
): Promise<Report> {
  const weixin = await startFakeWeixin()
  opened.push(weixin)
  const provider = await startWrongProvider(weixin.url, alteration)
  opened.push(provider)
  return verifyProvider({ url: provider.url, ...options })
}
