import { expect, it, vi } from 'vitest'
import { createControl } from '#server/control/control.ts'
import { createLocalClient } from '#server/fake/local-fake.ts'
import { createScene } from '#test/support/scene.ts'

function open() {
  const close = vi.fn(() => Promise.resolve())
  return createLocalClient(createControl(createScene().engine), { url: '', close })
}

const tenMinutes = 600_000

it('ends what still waits for an exchange when it is closed, however many they are', async () => {
  const port = open()
  const warn = vi.spyOn(process, 'emitWarning')
  const waiting = Array.from({ length: 20 }, () =>
    port.call('waitForExchange', { timeout: tenMinutes }),
  )
  const ended = Promise.allSettled(waiting)
  // Only once the input has been checked does a call wait.
  await port.call('readHealth', {})
  await port.close()
  for (const result of await ended) {
    expect(result).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'exchange_timeout',
        message: expect.stringContaining('before the end of the fake') as string,
      },
    })
  }
  expect(warn).not.toHaveBeenCalled()
})

it('can be asked on after it was closed, as a mounted app is', async () => {
  const port = open()
  await port.close()
  await expect(port.call('waitForExchange', { timeout: 1 })).rejects.toMatchObject({
    message: expect.stringContaining('within 1 ms') as string,
  })
})
