import { describe, expect, it } from 'vitest'
import { withDeadline } from '#contracts/verification/with-deadline.ts'

const never = (): Promise<never> => new Promise(() => undefined)

describe('work with a deadline', () => {
  it('gives what it resolves to, and throws what it throws', async () => {
    const deadline = { milliseconds: 10_000 }
    expect(await withDeadline(deadline, () => Promise.resolve(3))).toBe(3)
    const failing = withDeadline(deadline, () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
  })

  it('is given up when its time is over, and told so by its signal', async () => {
    let seen: AbortSignal | undefined
    const hanging = withDeadline({ milliseconds: 20, late: 'no reply' }, (signal) => {
      seen = signal
      return never()
    })
    await expect(hanging).rejects.toThrow('no reply within 20 ms')
    expect(seen?.aborted).toBe(true)
  })

  it('is given up when it is stopped, with the reason of that', async () => {
    const controller = new AbortController()
    const hanging = withDeadline({ milliseconds: 10_000, stop: controller.signal }, never)
    controller.abort(new Error('enough'))
    await expect(hanging).rejects.toThrow('enough')
    let begun = false
    const late = withDeadline({ milliseconds: 10_000, stop: controller.signal }, () => {
      begun = true
      return never()
    })
    await expect(late).rejects.toThrow('enough')
    expect(begun).toBe(false)
  })
})
