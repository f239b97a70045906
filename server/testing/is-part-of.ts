/**
 * Whether all that is expected is in the value: objects may hold more than is named, arrays and
 * everything else must be equal. Asymmetric matchers of any runner (`expect.any(String)`) work.
 */
export function isPartOf(expected: unknown, received: unknown): boolean {
  if (isMatcher(expected)) return expected.asymmetricMatch(received)
  if (Array.isArray(expected)) {
    if (!Array.isArray(received) || received.length !== expected.length) return false
    const values: readonly unknown[] = received
    return expected.every((value, index) => isPartOf(value, values[index]))
  }
  if (!isObject(expected)) return Object.is(expected, received)
  return (
    isObject(received) &&
    Object.entries(expected).every(
      ([name, value]) => Object.hasOwn(received, name) && isPartOf(value, received[name]),
    )
  )
}

interface AsymmetricMatcher {
  asymmetricMatch: (received: unknown) => boolean
}

function isMatcher(value: unknown): value is AsymmetricMatcher {
  return isObject(value) && typeof value['asymmetricMatch'] === 'function'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
