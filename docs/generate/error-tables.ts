import { errorCodes, type ErrorRow } from '../../schemas/error-codes.ts'
import { readProperties } from './export-tables.ts'
import { formatAnchor, formatCode, formatTable, formatText } from './markdown.ts'

/** Every error code, when it happens, what to do, and where it shows. */
export function generateErrorTable(): string {
  const rows: [code: string, row: ErrorRow][] = Object.entries(errorCodes)
  return formatTable(
    ['code', 'when it happens', 'what to do', 'details', 'HTTP status', 'exit code'],
    rows.map(([code, { when, remedy, details, statuses = [], exitCodes = [] }]) => [
      formatAnchor(code) + formatCode(code),
      formatText(when),
      formatText(remedy),
      details.map(formatCode).join(', '),
      statuses.join(', '),
      exitCodes.join(', '),
    ]),
  )
}

/** What each detail is, from the doc blocks of their type. */
export function generateDetailTable(): string {
  return formatTable(
    ['detail', 'type', 'what it is'],
    readProperties('schemas/error-codes.ts', 'FakeWeixinErrorDetails').map((property) => [
      formatCode(property.name),
      formatCode(property.type.replaceAll('readonly ', '')),
      formatText(property.says),
    ]),
  )
}
