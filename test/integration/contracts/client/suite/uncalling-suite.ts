import { describeClientContract } from '#contracts/vitest.ts'
import { uncallingClient } from '#test/integration/contracts/client/wrong-calls.ts'

// Run by vitest.test.ts as a suite of its own.
describeClientContract(uncallingClient, {
  only: ['get-support-version', 'get-errcode-48001'],
  timeout: 4000,
})
