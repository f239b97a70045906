import { describe, it } from 'vitest'
import { expectFindings } from './expect-findings.ts'
import { requestBugs, requestHabits, rightShapes } from './wrong-requests.ts'

describe('verifyClient', () => {
  it.each(requestBugs)('fails a client that $bug', async (wrong) => {
    await expectFindings(wrong, ['requests'])
  })

  it.each(rightShapes)('finds nothing in a client that $bug', async (right) => {
    await expectFindings(right, ['requests'])
  })

  it.each(requestHabits)('warns of a client that $bug', async (wrong) => {
    await expectFindings(wrong, ['requests'])
  })
})
