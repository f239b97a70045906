import { describe, expect, it } from 'vitest'
import type { Client } from '#contracts/client/client.ts'
import { ClientRaised, DriverError } from '#contracts/client/driver/protocol.ts'
import { verifyClient } from '#contracts/client/verify-client.ts'
import type { Report } from '#contracts/report/report.ts'

const only = ['get-support-version', 'set-support-version-unpublished', 'get-system-error'] as const

/** Verifies a client whose every call fails with an error. */
function verifyFailing(error: Error): Promise<Report> {
  const call = (): Promise<never> => Promise.reject(error)
  const client: Client = { getSupportVersion: call, setSupportVersion: call }
  return verifyClient(client, { only, timeout: 1000 })
}

describe('a driver that fails', () => {
  it.each(['exit', 'answer', 'flood', 'start'] as const)(
    'is not held against its client: %s',
    async (problem) => {
      const { passed, checks, findings } = await verifyFailing(new DriverError(problem, 'broken'))
      expect(findings).toEqual([])
      expect(checks.map(({ outcome }) => outcome)).toEqual(only.map(() => 'skipped'))
      expect(checks[0]?.reason).toContain('driver-protocol')
      expect(passed).toBe(false)
    },
  )

  it('is held against its client where it was too late, since the client may hang', async () => {
    const { findings } = await verifyFailing(new DriverError('late', 'too late'))
    expect(findings.length).toBeGreaterThan(0)
  })

  it('is another matter than what the client raised', async () => {
    const { findings } = await verifyFailing(new ClientRaised('no network', undefined))
    expect(findings.map(({ name }) => name)).toContain('not-called')
  })
})
