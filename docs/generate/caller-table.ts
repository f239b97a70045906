import { callerRows, callers } from '../../test/conformance/faults/caller-rows.ts'
import { formatCode, formatTable, formatText } from './markdown.ts'

/** How each fault of the connection looks to each kind of caller, from the rows of the test. */
export function generateCallerTable(): string {
  return formatTable(
    ['fault', ...callers.map((caller) => `by ${caller}`)],
    callerRows.map((row) => [
      formatCode(JSON.stringify(row.fault)),
      ...callers.map((caller) => formatText(row[caller])),
    ]),
  )
}
