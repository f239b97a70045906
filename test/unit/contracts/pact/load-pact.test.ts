import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadPact } from '#contracts/pact/load-pact.ts'

const name = '@pact-foundation/pact'

afterEach(() => {
  vi.doUnmock(name)
  vi.resetModules()
})

describe('Pact', () => {
  it('is loaded, and reports its use to nobody', async () => {
    expect(await loadPact()).toHaveProperty('PactV4')
    expect(process.env['PACT_DO_NOT_TRACK']).toBe('true')
  })

  it('that is not installed is asked for by the line to type', async () => {
    vi.resetModules()
    vi.doMock(name, () => {
      throw new Error("Cannot find package '@pact-foundation/pact'")
    })
    await expect(loadPact()).rejects.toMatchObject({
      code: 'missing_package',
      message: expect.stringContaining(
        'npm install --save-dev @pact-foundation/pact@16.5.0',
      ) as string,
    })
  })
})
