import { beforeAll, describe, it } from 'vitest'
import { createGate } from '#contracts/verification/run-checks.ts'
import { rightRows, wrongRows } from './matrix-rows.ts'
import { expectRight, expectWrong, type RightRow, type WrongRow } from './row.ts'

/** So many at once: each waits for a second until its client gives up. */
const gate = createGate(12)
const begun = new Map<RightRow | WrongRow, Promise<void>>()

beforeAll(() => {
  // A client that is verified one check at a time takes longest.
  const longFirst = <Row extends RightRow>(all: readonly Row[]): Row[] =>
    [...all].sort((a, b) => rank(a) - rank(b))
  const begin = (row: RightRow | WrongRow, made: Promise<void>): void => {
    made.catch(() => undefined)
    begun.set(row, made)
  }
  for (const row of longFirst(rightRows))
    begin(
      row,
      gate(() => expectRight(row)),
    )
  for (const row of wrongRows)
    begin(
      row,
      gate(() => expectWrong(row)),
    )
})

function rank({ options }: RightRow): number {
  return options?.concurrency ?? 8
}

describe('verifyClient', () => {
  for (const row of rightRows) {
    const test = row.expectedToFail === true ? it.fails : it
    test(`blames nothing in a client that ${row.name}`, () => begun.get(row))
  }

  for (const row of wrongRows) {
    const test = row.expectedToFail === true ? it.fails : it
    test(`names what is wrong with a client that ${row.name}`, () => begun.get(row))
  }
})
