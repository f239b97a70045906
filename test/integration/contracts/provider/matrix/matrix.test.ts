import { describe, expect, it } from 'vitest'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import type { Report } from '#contracts/report/report.ts'
import { isUntrue } from './is-untrue.ts'
import { rightProviders } from './right-providers.ts'
import { operations, rawChecks, type MatrixRow } from './row.ts'
import { wrongProviders } from './wrong-providers.ts'

describe('a provider that is right passes, and is not blamed, if it', () => {
  for (const row of rightProviders) {
    test(row, (report) => {
      expect(listNames(report, 'failure')).toEqual([])
      expect(report.passed).toBe(true)
      expect(report.findings.filter(isUntrue)).toEqual([])
      expect(listNames(report, 'warning')).toEqual([...(row.warnings ?? [])].sort())
    })
  }
})

describe('a provider that is wrong fails, and its fault is named, if it', () => {
  for (const row of wrongProviders) {
    test(row, (report) => {
      expect(report.passed).toBe(false)
      const names = listNames(report, 'failure')
      if (row.isWhole === true) expect(names).toEqual(expect.arrayContaining([...row.findings]))
      else expect(names).toEqual([...row.findings].sort())
      expect(report.findings.filter(isUntrue)).toEqual([])
    })
  }
})

describe('the matrix', () => {
  it('has no two rows of one name', () => {
    const names = [...rightProviders, ...wrongProviders].map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  })
})

/** A test that runs beside others; one of a gap passes as long as the gap is there. */
function test(row: MatrixRow, assess: (report: Report) => void): void {
  const run = (): Promise<void> => judge(row, assess)
  if (row.expectedToFail === true) it.concurrent.fails(row.name, run)
  else it.concurrent(row.name, run)
}

/** Judges a report. A row that cannot even run does not count as one that fails as expected. */
async function judge(row: MatrixRow, assess: (report: Report) => void): Promise<void> {
  let report: Report
  try {
    report = await verify(row)
  } catch (error) {
    if (row.expectedToFail === true) return
    throw error
  }
  assess(report)
}

async function verify({ start, options }: MatrixRow): Promise<Report> {
  const provider = await start()
  const { url, options: own = {} } = provider
  try {
    const { only = rawChecks, ...all } = { operations, ...own, ...options }
    const isChosen = options === undefined || options.only !== undefined
    return await verifyProvider({ url, ...all, ...(isChosen ? { only } : {}) })
  } finally {
    await provider.close()
  }
}

function listNames({ findings }: Report, severity: 'failure' | 'warning'): string[] {
  const names = findings.filter((finding) => finding.severity === severity).map(({ name }) => name)
  return [...new Set(names)].sort()
}
