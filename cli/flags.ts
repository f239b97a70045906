import { InvalidArgumentError } from 'commander'
import { FakeWeixinError } from '../server/fake-weixin-error.ts'

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

/**
 * Reads a secret from the environment variable that a flag names; the command line never holds one.
 * Throws `invalid_options` if it is not set, or empty.
 */
export function readSecret(flag: string, name: string): string {
  const value = process.env[name]
  if (value !== undefined && value !== '') return value
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to read ${flag}: the environment variable ${JSON.stringify(name)} is ` +
      `${value === undefined ? 'not set' : 'empty'}. The flag takes the name of a variable, not ` +
      'the secret itself, since everybody on a machine can see command lines. Set it.',
    { option: flag, variable: name },
  )
}
