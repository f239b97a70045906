import unfaked from '../../schemas/unfaked-operations.json' with { type: 'json' }

const paths = new Set(unfaked.paths)
const families = unfaked.paths.filter((path) => path.endsWith('/'))

/** Whether a path is an operation that WeChat has and the fake does not, as far as is known. */
export function isUnfaked(path: string): boolean {
  if (path.endsWith('/')) return false
  return paths.has(path) || families.some((family) => path.startsWith(family))
}
