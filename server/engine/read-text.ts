/** The text of one field of an unchecked request; empty when there is none. */
export function readText(input: unknown, field: string): string {
  if (typeof input !== 'object' || input === null) return ''
  const value: unknown = Reflect.get(input, field)
  return typeof value === 'string' ? value : ''
}
