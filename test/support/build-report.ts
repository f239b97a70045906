import {
  createReport,
  findOutcome,
  type CheckResult,
  type Finding,
  type Report,
} from '#contracts/report/report.ts'

/** A finding with made-up values. */
export function buildFinding(values: Partial<Finding> = {}): Finding {
  return {
    name: 'body-missing',
    severity: 'failure',
    message: 'Expected the body {}, received none.',
    diff: '- {}\n+ ',
    docs: 'https://developers.weixin.qq.com/doc/page.html',
    curl: null,
    replay: "fake-weixin verify-client --only get-support-version --seed s -- php 'my driver.php'",
    ...values,
  }
}

/** A check with made-up values; its outcome is what its findings make. */
export function buildCheck(values: Partial<CheckResult> = {}): CheckResult {
  return {
    name: 'get-support-version',
    title: 'Sends a read of the minimum version.',
    part: 'requests',
    outcome: findOutcome(values.findings ?? []),
    reason: null,
    findings: [],
    milliseconds: 12.4,
    ...values,
  }
}

/** A report with a check of each outcome. */
export function buildReport(): Report {
  const warning = buildFinding({
    name: 'content-type-missing',
    severity: 'warning',
    message: 'Expected a Content-Type, received none.',
    diff: null,
    docs: null,
    curl: null,
  })
  return createReport({ subject: 'client', name: 'php driver.php', seed: 'monday' }, [
    buildCheck({ name: 'first', part: 'requests' }),
    buildCheck({ name: 'second', part: 'requests', findings: [warning] }),
    buildCheck({ name: 'third', part: 'handling', findings: [warning, buildFinding()] }),
    buildCheck({
      name: 'fourth',
      part: 'handling',
      outcome: 'skipped',
      reason: 'the client does not claim to refresh',
      milliseconds: 0,
    }),
  ])
}
