import { InvalidArgumentError } from 'commander'

/** A whole number. Throws what commander turns into a usage error. */
export function parseInteger(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(text)
}

/** A whole number that is at least 1. */
export function parsePositive(text: string): number {
  const number = parseInteger(text)
  if (number < 1) throw new InvalidArgumentError('Expected a whole number from 1 on.')
  return number
}

/** Collects a flag that may be repeated. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
