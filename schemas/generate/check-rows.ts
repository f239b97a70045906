import type { Sources } from './sources.ts'

/** One check of a row: the field it looks at, null for all; what is expected; whether it is so. */
export type Check<Row> = readonly [
  field: (keyof Row & string) | null,
  expected: string,
  isMet: (row: Row, sources: Sources) => boolean,
]

/** A hand-written table of rows, and what each row has to be. */
export interface CheckedTable<Row> {
  /** What messages call one row: `rule`. */
  readonly kind: string
  /** Where the rows are: `schemas/rules.json`. */
  readonly file: string
  readonly rows: Readonly<Record<string, Row>>
  /** In this order; the first that fails is reported. */
  readonly checks: readonly Check<Row>[]
}

/** Throws for the first row that is wrong: which, in what, and where it is to be corrected. */
export function checkRows<Row extends object>(
  { kind, file, rows, checks }: CheckedTable<Row>,
  sources: Sources,
): void {
  for (const [name, row] of Object.entries(rows)) {
    const failed = checks.find(([, , isMet]) => !isMet(row, sources))
    if (failed === undefined) continue
    const [field, expected] = failed
    const received =
      field === null
        ? `the fields ${Object.keys(row).join(', ')}`
        : describeField(field, row[field])
    const why = `the ${kind} "${name}" is wrong, received ${received}`
    throw new TypeError(
      `Failed to generate the ${kind}s: ${why}. Expected ${expected}. Correct ${file}.`,
    )
  }
}

function describeField(field: string, value: unknown): string {
  return value === undefined ? `no ${field}` : `${field} ${JSON.stringify(value)}`
}

/** The check that a row has these fields, in this order, and no other. */
export function checkFields<Row extends object>(
  fields: readonly (keyof Row & string)[],
): Check<Row> {
  const isMet = (row: Row): boolean => Object.keys(row).join() === fields.join()
  return [null, `exactly the fields ${fields.join(', ')}`, isMet]
}
