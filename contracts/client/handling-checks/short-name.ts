import type { ClientOperation } from '../findings/create-finder.ts'

/** The two operations that a client is verified with, in the order of the report. */
export const clientOperations: readonly ClientOperation[] = [
  'getSupportVersion',
  'setSupportVersion',
]

/** How the names of checks begin: `get` or `set`. */
export function shortName(operation: ClientOperation): 'get' | 'set' {
  return operation === 'getSupportVersion' ? 'get' : 'set'
}
