import { defineConfig } from 'vitest/config'

// Limits only end what hangs: how long a test takes is the machine's affair, which may be busy.
const limits = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
}

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
          exclude: ['test/**/matrix/**'],
          ...limits,
        },
      },
      {
        test: {
          // Hundreds of right and wrong clients and providers: `npm run test:matrix`.
          name: 'matrix',
          include: ['test/integration/**/matrix/**/*.test.ts'],
          ...limits,
        },
      },
      {
        test: {
          name: 'built',
          include: ['test/{journeys,package}/**/*.test.ts'],
          globalSetup: 'test/build-package.ts',
          ...limits,
        },
      },
    ],
  },
})
