import { operations } from '../../schemas/generated/operations.ts'
import { formatCode, formatTable, formatText } from './markdown.ts'

/** Every operation that is faked. */
export function generateOperationTable(): string {
  const rows = Object.entries(operations).map(([name, { method, path, title, titleZh }]) => [
    formatCode(name),
    `${formatText(title)}<br>${titleZh}`,
    formatCode(`${method} ${path}`),
  ])
  return formatTable(['operation', 'what it does', 'path'], rows)
}
