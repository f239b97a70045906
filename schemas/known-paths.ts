import { operationNames, operations, type OperationName } from './generated/operations.ts'
import unfaked from './unfaked-operations.json' with { type: 'json' }

const paths = new Set(unfaked.paths)
const families = unfaked.paths.filter((path) => path.endsWith('/'))

/** The operation at a path; undefined for a path that no faked operation has. */
export function findOperationName(path: string): OperationName | undefined {
  return operationNames.find((name) => operations[name].path === path)
}

/** Whether a path is an operation that WeChat has and the fake does not, as far as is known. */
export function isUnfakedPath(path: string): boolean {
  if (path.endsWith('/')) return false
  return paths.has(path) || families.some((family) => path.startsWith(family))
}

/** Whether a path is under one of the prefixes where WeChat itself refuses what it does not know. */
export function isUnderGateway(path: string): boolean {
  return path.startsWith('/cgi-bin/') || path.startsWith('/wxa/')
}
