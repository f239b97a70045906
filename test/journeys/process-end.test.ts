import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { startNode } from './run-cli.ts'

const contracts = join(inject('checkout'), 'dist/contracts/index.js')

it.each([
  ['a client', 'verifyClient(client)'],
  ['the test of a client', 'assertClient(client)'],
])('the end of the process within %s is no pass', async (_what, call) => {
  const client = `
    import { assertClient, verifyClient } from ${JSON.stringify(`file://${contracts}`)}
    const end = () => process.exit(0)
    const client = { getSupportVersion: end, setSupportVersion: end }
    await ${call}
  `
  const script = `data:text/javascript,${encodeURIComponent(client)}`
  const { exitCode, stderr } = await startNode('--import', script, '--eval', '').finished
  expect(exitCode).toBe(1)
  expect(stderr).toContain('Failed to verify client: the process ended while it was under way.')
})
