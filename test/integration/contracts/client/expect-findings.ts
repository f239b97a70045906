import { expect } from 'vitest'
import { listClientChecks } from '#contracts/client/client-checks.ts'
import { verifyClient } from '#contracts/client/verify-client.ts'
import type { Report, Severity } from '#contracts/report/report.ts'
import type { WrongClient } from './wrong-client.ts'

/** These checks last as long as the client waits. */
const slow = ['get-hang', 'set-hang', 'get-reply-hang', 'set-reply-hang']

/** Verifies a wrong client in some parts, and expects exactly the findings that name its bug. */
export async function expectFindings(
  { client, failures, warnings = [], options = {} }: WrongClient,
  parts: readonly string[],
): Promise<void> {
  const only = listClientChecks()
    .filter(({ name, part }) => parts.includes(part) && !slow.includes(name))
    .map(({ name }) => name)
  const report = await verifyClient(client, {
    timeout: 4000,
    runs: 10,
    seed: 'tests',
    only,
    ...options,
  })
  expect(listNames(report, 'failure')).toEqual(failures)
  expect(listNames(report, 'warning')).toEqual(warnings)
  expect(report.passed).toBe(failures.length === 0)
}

/** The names of the findings of a severity, each once, in the order of the alphabet. */
export function listNames({ findings }: Report, severity: Severity): string[] {
  const names = findings.filter((finding) => finding.severity === severity).map(({ name }) => name)
  return [...new Set(names)].sort()
}
