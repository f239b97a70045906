import type { FakeWeixinOptions } from '../fake/options.ts'
import type { UnexpectedPolicy } from './refusals.ts'

/** What `testEnvironmentOptions` of Jest's configuration may hold for the fake. */
export interface JestEnvironmentOptions {
  /** What becomes of a file in which a refused call belongs to no mini program; `fail` by default. */
  readonly unattributed?: UnexpectedPolicy
  /** How the fake of each test file starts. */
  readonly weixinOptions?: FakeWeixinOptions
}

/** Reads the options from what Jest constructs an environment with. */
export function readJestOptions(config: unknown): JestEnvironmentOptions {
  const options = readField(readField(config, 'projectConfig'), 'testEnvironmentOptions')
  const weixinOptions = readField(options, 'weixinOptions')
  const unattributed = readField(options, 'unattributed')
  return {
    ...(isOptions(weixinOptions) ? { weixinOptions } : {}),
    ...(isPolicy(unattributed) ? { unattributed } : {}),
  }
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Only that it is an object: startFakeWeixin() checks the rest and names what is wrong. */
function isOptions(value: unknown): value is FakeWeixinOptions {
  return typeof value === 'object' && value !== null
}

function isPolicy(value: unknown): value is UnexpectedPolicy {
  if (value === undefined) return false
  if (value === 'fail' || value === 'warn' || value === 'ignore') return true
  throw new Error(
    `Failed to read testEnvironmentOptions.unattributed: received ${JSON.stringify(value)}. ` +
      "Expected 'fail', 'warn' or 'ignore'. Correct it in the configuration of Jest.",
  )
}
