import { describe, expect, it } from 'vitest'
import { listClientChecks } from '#contracts/client/client-checks.ts'
import { verifyClient } from '#contracts/client/verify-client.ts'
import { expectFindings } from './expect-findings.ts'
import { lostSetBugs, silentBugs, tokenBugs, uncallingClient } from './wrong-calls.ts'

/** They say that the request is wrong, and all that follows is left out then. */
const plain = ['get-support-version', 'set-support-version']

describe('verifyClient', () => {
  it('passes no check of a client that never calls, whichever checks are chosen', async () => {
    const names = listClientChecks().map(({ name }) => name)
    const only = names.filter((name) => !plain.includes(name))
    const { checks } = await verifyClient(uncallingClient, { only, timeout: 1000 })
    const found = checks.map(({ name, findings }) => [
      name,
      findings.map((finding) => finding.name),
    ])
    const careful = found.filter(([, findings]) => findings?.includes('refused-unsent'))
    expect(careful.map(([name]) => name)).toEqual([
      'set-support-version-unpublished',
      'set-support-version-quote',
    ])
    const others = found.filter((row) => !careful.includes(row))
    expect(others).toEqual(others.map(([name]) => [name, ['not-called']]))
  })

  it('says what a client did that never called', async () => {
    const { findings } = await verifyClient(uncallingClient, { only: ['get-hang'], timeout: 1000 })
    expect(findings).toMatchObject([{ severity: 'failure' }])
    expect(findings[0]?.message).toContain('received the error Error: connect ECONNREFUSED')
  })

  it.each([...silentBugs, ...lostSetBugs, ...tokenBugs])(
    'names what a client does that $bug',
    async (wrong) => {
      await expectFindings(wrong, ['requests', 'handling', 'properties'])
    },
  )
})
