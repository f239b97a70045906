import { describe, expect, it } from 'vitest'
import { readJestOptions } from '#server/testing/read-jest-options.ts'

function read(testEnvironmentOptions: unknown) {
  return readJestOptions({ projectConfig: { testEnvironmentOptions } })
}

describe('readJestOptions', () => {
  it('reads the options of the fake and leaves others alone', () => {
    const weixinOptions = { seed: 'mine' }
    expect(read({ unattributed: 'warn', weixinOptions, html: '' })).toEqual({
      unattributed: 'warn',
      weixinOptions,
    })
  })

  it('needs none', () => {
    expect(read({})).toEqual({})
    expect(readJestOptions({})).toEqual({})
  })

  it('names a wrong policy', () => {
    expect(() => read({ unattributed: 'off' })).toThrow(/received "off"\. Expected 'fail', 'warn'/)
  })
})
