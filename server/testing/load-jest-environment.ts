import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What Jest's environments are, as far as one can be extended. */
export interface JestEnvironment {
  /** The global object of the sandbox. */
  global: object
  /** Called by Jest before the test file is loaded. */
  setup(): Promise<void>
  /** Called by Jest after the last test of the file. */
  teardown(): Promise<void>
}

/** The class of an environment, as Jest constructs it. */
export type JestEnvironmentClass = new (config: unknown, context: unknown) => JestEnvironment

/**
 * Loads Jest's own environment for Node, which comes with Jest. Throws an error that says what to
 * install if it is not there.
 */
export function loadJestEnvironment(): JestEnvironmentClass {
  const name = 'jest-environment-node'
  const places = [import.meta.url, join(process.cwd(), 'package.json')]
  const failures: unknown[] = []
  for (const place of places) {
    try {
      const loaded: unknown = createRequire(place)(name)
      return readClass(loaded)
    } catch (error) {
      failures.push(error)
    }
  }
  throw new Error(
    `Failed to load ${name}: it is neither beside fake-weixin nor in ${process.cwd()}. ` +
      'Expected Jest 30. Install it: npm install --save-dev jest jest-environment-node.',
    { cause: failures[0] },
  )
}

function readClass(loaded: unknown): JestEnvironmentClass {
  if (isEnvironmentModule(loaded)) return loaded.TestEnvironment
  throw new Error(
    'Failed to extend jest-environment-node: it exports no class TestEnvironment. ' +
      'Expected Jest 30. Install it: npm install --save-dev jest@30.',
  )
}

function isEnvironmentModule(value: unknown): value is { TestEnvironment: JestEnvironmentClass } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'TestEnvironment' in value &&
    typeof value.TestEnvironment === 'function'
  )
}
