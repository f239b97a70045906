import { findOutcome, type CheckResult, type Finding } from '../../report/report.ts'
import { skipCheck } from '../../verification/run-checks.ts'
import type { CommandClient } from './command-client.ts'
import type { DriverError } from './protocol.ts'

// The same mistake is made in every run; more than a few different ones help nobody.
const mostFindings = 5

/** The check of the driver; it says nothing of the client. */
export const driverCheck = {
  name: 'driver-protocol',
  title: 'The driver says in every run what its client returned or raised.',
  part: 'driver',
}

/**
 * The check that a driver kept its protocol in every run. Without it a driver that crashes would
 * pass wherever a client is expected to raise. A run that took too long is not counted here: that
 * is a finding of the check in which the client did not give up. Skipped if nothing was run.
 */
export function checkDriver(
  { problems, runs }: Pick<CommandClient, 'problems' | 'runs'>,
  replay: string,
): CheckResult {
  const counted = problems.filter(({ problem }) => problem !== 'late')
  const findings = groupByMessage(counted)
    .slice(0, mostFindings)
    .map(([first, times]) => toFinding(first, times, runs, replay))
  if (runs === 0 && findings.length === 0) return skipCheck(driverCheck, 'the driver was not run')
  const outcome = findOutcome(findings)
  return { ...driverCheck, outcome, reason: null, findings, milliseconds: 0 }
}

function groupByMessage(problems: readonly DriverError[]): [DriverError, number][] {
  const groups = new Map<string, [DriverError, number]>()
  for (const problem of problems) {
    const group = groups.get(problem.message)
    if (group === undefined) groups.set(problem.message, [problem, 1])
    else group[1] += 1
  }
  return [...groups.values()]
}

function toFinding(
  { problem, message }: DriverError,
  times: number,
  runs: number,
  replay: string,
): Finding {
  return {
    name: `driver-${problem}`,
    severity: 'failure',
    message: `In ${times} of ${runs} runs: ${message}`,
    diff: null,
    docs: null,
    curl: null,
    replay,
  }
}
