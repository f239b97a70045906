import { describe, expect, it } from 'vitest'
import { clientFindings } from '#contracts/client/findings/client-findings.ts'
import type { Client } from '#contracts/client/client.ts'
import { verifyClient } from '#contracts/client/verify-client.ts'
import { expectFindings } from './expect-findings.ts'
import { rightClient, WeixinRefusal } from '#test/support/right-client.ts'
import { brokenReplyBugs, handlingBugs, readingBugs } from './wrong-handling.ts'
import { wrongRows } from './matrix/matrix-rows.ts'
import { silentBugs } from './wrong-calls.ts'
import { requestBugs, requestHabits } from './wrong-requests.ts'

const bugs = [...handlingBugs, ...readingBugs, ...brokenReplyBugs]

describe('verifyClient', () => {
  it('passes a right client without a finding', async () => {
    const report = await verifyClient(rightClient, { timeout: 2000 })
    expect(report.findings).toEqual([])
    expect(report.passed).toBe(true)
    expect(report.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
  })

  it.each(bugs)('names what a client does that $bug', async (wrong) => {
    await expectFindings(wrong, ['requests', 'handling', 'properties'])
  })

  it('sees that another version was set than the client was told to set', async () => {
    const client: Client = {
      ...rightClient,
      setSupportVersion: (call) => rightClient.setSupportVersion({ ...call, version: '1.0.0' }),
    }
    const { findings } = await verifyClient(client, { only: ['set-takes-effect'] })
    expect(findings).toMatchObject([
      { name: 'version-wrong', severity: 'failure', diff: '- "2.25.0"\n+ "1.0.0"' },
    ])
  })

  it.each(['get', 'set'] as const)(
    'sees that a client gives nothing for %s -1, and says no word',
    async (name) => {
      const swallow = async (call: () => Promise<unknown>) => {
        try {
          return await call()
        } catch (error) {
          if (error instanceof WeixinRefusal && error.errcode === -1) return undefined
          throw error
        }
      }
      const client: Client = {
        getSupportVersion: (call) => swallow(() => rightClient.getSupportVersion(call)),
        setSupportVersion: (call) => swallow(() => rightClient.setSupportVersion(call)),
      }
      const { findings } = await verifyClient(client, {
        only: [`${name}-system-error-twice` as const],
      })
      expect(findings).toMatchObject([{ name: 'minus-one-as-success', severity: 'failure' }])
    },
  )

  it('says what is wrong with a request, where the requests themselves are not checked', async () => {
    const getter = requestBugs.find(({ failures }) => failures.includes('method-wrong'))
    if (getter === undefined) throw new Error('no wrong client sends GET')
    const { findings } = await verifyClient(getter.client, { only: ['get-fields'] })
    expect(findings).toMatchObject([{ name: 'method-wrong', severity: 'failure' }])
    expect(findings[0]?.message).toContain('43002')
  })

  it('knows no finding that no wrong client has', () => {
    const shown = [
      ...[...requestBugs, ...requestHabits, ...silentBugs, ...bugs].flatMap(
        ({ failures, warnings = [] }) => [...failures, ...warnings],
      ),
      ...wrongRows.flatMap(({ findings, warnings = [] }) => [...findings, ...warnings]),
    ]
    const unshown = Object.keys(clientFindings).filter((name) => !shown.includes(name))
    expect(unshown).toEqual(['request-refused', 'set-without-effect', 'not-created'])
  })
})
