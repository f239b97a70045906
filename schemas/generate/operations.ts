import { toTypeName } from './names.ts'
import type { Sources } from './sources.ts'

/** Generates the table of operations and the types of their messages. */
export function generateOperations({ operations }: Sources): string {
  const rows = Object.entries(operations)
  const used = new Set(rows.flatMap(([, { request, reply }]) => [request, reply]))
  const messages = rows.map(
    ([name, { request, reply }]) =>
      `  readonly ${name}: { readonly request: ${toTypeName(request)}; readonly reply: ${toTypeName(reply)} }`,
  )
  return `import type { ${[...used].map(toTypeName).sort().join(', ')} } from './types.ts'

/** The one table of operations: where each is, which messages it takes and gives, what it checks. */
export const operations = ${JSON.stringify(operations, null, 2)} as const

/** Documented name of an operation. */
export type OperationName = keyof typeof operations

/** The types of request and reply, by the name of the operation. */
export interface OperationMessages {
${messages.join('\n')}
}
`
}
