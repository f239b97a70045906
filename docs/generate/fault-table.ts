import { faultRows, type FaultRow } from '../../test/conformance/faults/fault-rows.ts'
import { formatCode, formatTable, formatText } from './markdown.ts'

/** Every fault, what it does on the wire, and how to reach it, from the rows of the test. */
export function generateFaultTable(): string {
  return formatTable(
    ['fault', 'on the wire', 'in JavaScript', 'by the control API: `POST /__admin/faults`'],
    faultRows.map(describeRow),
  )
}

function describeRow(row: FaultRow): string[] {
  const { fault, says } = row
  const operation: string = row.operation ?? 'getSupportVersion'
  const [name = '', value] = Object.entries(fault)[0] ?? []
  return [
    formatCode(typeof value === 'string' ? `${name}: ${value}` : name),
    formatText(says),
    formatCode(`shop.addFault('${operation}', ${writeLiteral(fault)})`),
    formatCode(JSON.stringify({ appid: 'wx...', operation, ...fault })),
  ]
}

/** A flat object as JavaScript writes it. */
function writeLiteral(fault: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(fault)
    .replace(/"(\w+)":/g, '$1: ')
    .replaceAll('"', "'")
    .replaceAll(',', ', ')
}
