import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // By default Vitest leaves one processor free: on two, nothing would run side by side.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'source',
          include: ['test/{unit,conformance,architecture}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'built',
          include: ['test/{journeys,package}/**/*.test.ts'],
          globalSetup: 'test/build-package.ts',
          // These start processes of their own, on machines that may be slow.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
