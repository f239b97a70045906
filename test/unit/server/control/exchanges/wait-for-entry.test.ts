import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { waitForEntry } from '#server/control/exchanges/wait-for-entry.ts'
import type { Engine } from '#server/engine/engine.ts'
import { createScene, getPath, setPath, tokenOf } from '#test/support/scene.ts'

/** The engine, and how many listen to its journal. */
function watchListeners(engine: Engine): { watched: Engine; count: () => number } {
  let listeners = 0
  const subscribe: Engine['journal']['subscribe'] = (...given) => {
    const leave = engine.journal.subscribe(...given)
    listeners += 1
    return () => {
      listeners -= 1
      leave()
    }
  }
  return {
    watched: { ...engine, journal: { ...engine.journal, subscribe } },
    count: () => listeners,
  }
}

function createWait() {
  const scene = createScene()
  const url = `?access_token=${tokenOf(scene.shop)}`
  return {
    ...watchListeners(scene.engine),
    set: () => scene.send({ url: setPath + url, body: '{"version":"2.25.0"}' }),
    get: () => scene.send({ url: getPath + url, body: '{}' }),
  }
}

const query = { operation: 'setSupportVersion' } as const

describe('waitForEntry', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('takes the oldest entry that is there, even when there is no time', async () => {
    const { watched, set, get, count } = createWait()
    get()
    set()
    set()
    await expect(waitForEntry(watched, query, { timeout: 0 })).resolves.toMatchObject({ id: 2 })
    expect([count(), vi.getTimerCount()]).toEqual([0, 0])
  })

  it('takes the oldest entry whatever the limit', async () => {
    const { watched, set } = createWait()
    set()
    set()
    const limited = { ...query, limit: 1 }
    await expect(waitForEntry(watched, limited, { timeout: 0 })).resolves.toMatchObject({ id: 1 })
  })

  it('answers at once when there is neither an entry nor time', async () => {
    const { watched, count } = createWait()
    const waiting = waitForEntry(watched, query, { timeout: 0 })
    expect([count(), vi.getTimerCount()]).toEqual([0, 0])
    await expect(waiting).resolves.toBeUndefined()
  })

  it('waits for the first to come and leaves nothing behind', async () => {
    const { watched, set, get, count } = createWait()
    const { signal } = new AbortController()
    const remove = vi.spyOn(signal, 'removeEventListener')
    const waiting = waitForEntry(watched, query, { timeout: 1000, signal })
    get()
    expect([count(), vi.getTimerCount()]).toEqual([1, 1])
    set()
    set()
    await expect(waiting).resolves.toMatchObject({ id: 2 })
    expect([count(), vi.getTimerCount(), remove.mock.calls.length]).toEqual([0, 0, 1])
  })

  it('gives up when the time is over, and not before', async () => {
    const { watched, get, count } = createWait()
    let isOver = false
    const waiting = waitForEntry(watched, query, { timeout: 1000 }).finally(() => {
      isOver = true
    })
    get()
    await vi.advanceTimersByTimeAsync(999)
    expect(isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await expect(waiting).resolves.toBeUndefined()
    expect([count(), vi.getTimerCount()]).toEqual([0, 0])
  })

  it('gives up when the signal aborts, before or while it waits', async () => {
    const { watched, count } = createWait()
    const controller = new AbortController()
    const waiting = waitForEntry(watched, query, { timeout: 1000, signal: controller.signal })
    controller.abort()
    await expect(waiting).resolves.toBeUndefined()
    const late = waitForEntry(watched, query, { timeout: 1000, signal: controller.signal })
    await expect(late).resolves.toBeUndefined()
    expect([count(), vi.getTimerCount()]).toEqual([0, 0])
  })

  it('waits for several at once', async () => {
    const { watched, set, get, count } = createWait()
    const waiting = Promise.all([
      waitForEntry(watched, query, { timeout: 1000 }),
      waitForEntry(watched, query, { timeout: 1000 }),
      waitForEntry(watched, { ...query, afterId: 2 }, { timeout: 1000 }),
    ])
    get()
    set()
    set()
    expect((await waiting).map((entry) => entry?.id)).toEqual([2, 2, 3])
    expect(count()).toBe(0)
  })
})
