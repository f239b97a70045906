/**
 * What reading a value of somebody else gives; `otherwise` if the reading throws, as a getter, a
 * `toJSON` or a revoked proxy may.
 */
export function tryRead<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
