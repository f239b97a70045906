import { FakeWeixinError } from '../fake-weixin-error.ts'

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
      `${value === undefined ? 'not set' : 'empty'}. - The flag takes the name of a variable, not ` +
      'the secret itself, since everybody on a machine can see command lines. - Set it.',
    { flag, name },
  )
}
