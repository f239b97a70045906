import { describe, expect, it } from 'vitest'
import { isForChild } from '#cli/run/run-signals.ts'

describe('a signal that comes while the child runs', () => {
  it.each([
    ['SIGINT', true, false],
    ['SIGQUIT', true, false],
    ['SIGTERM', true, true],
    ['SIGHUP', true, true],
    ['SIGINT', false, true],
    ['SIGQUIT', false, true],
    ['SIGUSR2', false, true],
  ] as const)('%s on a terminal (%s) is passed on: %s', (signal, isTerminal, expected) => {
    expect(isForChild(signal, isTerminal)).toBe(expected)
  })
})
