import { beforeAll, it } from 'vitest'
import { createGate } from '#contracts/verification/run-checks.ts'
import type { MatrixRow } from './row.ts'

/**
 * Declares a test for each row. They are verified side by side, those that make one check at a time
 * first, since they take longest; more at once would wait longer for the processor than a client has
 * patience.
 */
export function verifyAll<Row extends MatrixRow>(
  rows: readonly Row[],
  expectRow: (row: Row) => Promise<void>,
): void {
  const gate = createGate(4)
  const begun = new Map<Row, Promise<void>>()
  beforeAll(() => {
    for (const row of [...rows].sort((a, b) => rank(a) - rank(b))) {
      const made = gate(() => expectRow(row))
      // It is the test of the row that fails.
      made.catch(() => undefined)
      begun.set(row, made)
    }
  })
  for (const row of rows) it(row.name, () => begun.get(row))
}

function rank({ options }: MatrixRow): number {
  return options?.concurrency ?? 8
}
