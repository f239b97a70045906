import { describeClientContract } from '#contracts/vitest.ts'
import { rightClient } from '#test/support/right-client.ts'

// Run by vitest.test.ts as a suite of its own: one test of it fails, one is skipped, one warns.
const only = [
  'get-support-version',
  'get-support-version-fractions',
  'get-fields',
  'get-errcode-48001',
  'set-support-version',
  'set-takes-effect',
] as const

describeClientContract(
  () => ({
    ...rightClient,
    getSupportVersion: async (call) => {
      try {
        return await rightClient.getSupportVersion(call)
      } catch {
        throw new Error('The call has failed.')
      }
    },
    setSupportVersion: () => Promise.resolve(),
  }),
  { name: 'the wrong client', only, timeout: 4000, seed: 'suite' },
)
