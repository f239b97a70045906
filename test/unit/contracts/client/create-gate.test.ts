import { describe, expect, it } from 'vitest'
import { createGate } from '../../../../contracts/client/create-gate.ts'

describe('a gate', () => {
  it('lets no more in than there are places, and the others in their order', async () => {
    const inTurn = createGate(2)
    const begun: number[] = []
    const ends: (() => void)[] = []
    const works = [0, 1, 2, 3].map((index) =>
      inTurn(async () => {
        begun.push(index)
        await new Promise<void>((resolve) => ends.push(resolve))
      }),
    )
    for (const most of [2, 3, 4, 4]) {
      await expect.poll(() => begun).toEqual([0, 1, 2, 3].slice(0, most))
      ends.shift()?.()
    }
    await Promise.all(works)
  })

  it('gives what the work gives, and its place free again when it throws', async () => {
    const inTurn = createGate(1)
    await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await inTurn(() => Promise.resolve(3))).toBe(3)
  })
})
