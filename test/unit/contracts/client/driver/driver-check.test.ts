import { describe, expect, it } from 'vitest'
import { checkDriver } from '#contracts/client/driver/driver-check.ts'
import { DriverError } from '#contracts/client/driver/protocol.ts'

const replay = 'fake-weixin verify-client -- php driver.php'

describe('checkDriver', () => {
  it('passes if every run kept the protocol', () => {
    const check = checkDriver({ problems: [], runs: 3 }, replay)
    expect(check).toMatchObject({ outcome: 'passed', reason: null, findings: [] })
  })

  it('fails for every kind of mistake but a late end, each told once', () => {
    const problems = [
      new DriverError('exit', 'one'),
      new DriverError('answer', 'two'),
      new DriverError('exit', 'one'),
      new DriverError('late', 'three'),
    ]
    const check = checkDriver({ problems, runs: 4 }, replay)
    expect(check.outcome).toBe('failed')
    expect(check.findings).toMatchObject([
      { name: 'driver-exit', severity: 'failure', message: 'In 2 of 4 runs: one', replay },
      { name: 'driver-answer', severity: 'failure', message: 'In 1 of 4 runs: two', replay },
    ])
    expect(checkDriver({ problems: problems.slice(3), runs: 1 }, replay).outcome).toBe('passed')
  })

  it('tells no more than five of many', () => {
    const problems = Array.from({ length: 9 }, (_, n) => new DriverError('answer', `${n}`))
    expect(checkDriver({ problems, runs: 9 }, replay).findings).toHaveLength(5)
  })

  it('is left out, not passed, if nothing was run', () => {
    const check = checkDriver({ problems: [], runs: 0 }, replay)
    expect(check).toMatchObject({ outcome: 'skipped', reason: 'the driver was not run' })
  })
})
