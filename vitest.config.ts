import { defineConfig } from 'vitest/config'

// Limits only end what hangs: how long a test takes is the machine's affair, which may be busy.
const limits = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
}

// What would keep somebody waiting who has changed a line: hundreds of right and wrong clients and
// providers, drivers and SDKs, and the workflows for CI servers. `npm run test:long` runs them.
const long = [
  'test/integration/**/matrix/**/*.test.ts',
  'test/integration/contracts/client/wrong-*.test.ts',
  'test/integration/contracts/provider/mutants.test.ts',
  'test/journeys/{drivers,sdk-contracts,workflows}.test.ts',
]

export default defineConfig({
  test: {
    // By default Vitest leaves one processor free: on two, nothing would run side by side.
    maxWorkers: '100%',
    // Only what fails, all of it, and the totals: hundreds of lines of what passes would hide that.
    reporters: ['minimal'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: 'test/support/forbid-io.ts',
          // Unit tests leave nothing behind, so that they can share what takes longest: the imports.
          isolate: false,
          ...limits,
        },
      },
      {
        test: {
          name: 'source',
          include: ['test/{integration,conformance,architecture}/**/*.test.ts'],
          exclude: long,
          ...limits,
        },
      },
      {
        test: {
          name: 'long',
          include: long,
          globalSetup: 'test/build-package.ts',
          ...limits,
        },
      },
      {
        test: {
          name: 'built',
          include: ['test/{journeys,package}/**/*.test.ts'],
          exclude: long,
          globalSetup: 'test/build-package.ts',
          ...limits,
        },
      },
    ],
  },
})
