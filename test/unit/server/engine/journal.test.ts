import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createJournal, type Journal, type JournalEntry } from '#server/engine/journal.ts'

function add(journal: Journal, bytes: number, fields: Partial<JournalEntry> = {}): void {
  journal.add({
    id: journal.nextId(),
    time: 0,
    method: 'POST',
    url: '',
    headers: [],
    body: 'x'.repeat(bytes),
    route: null,
    stop: null,
    fault: null,
    reply: null,
    miniProgram: null,
    platform: null,
    ...fields,
  })
}

describe('createJournal', () => {
  it('keeps the newest entries within both limits, whatever comes in', () => {
    const sizes = fc.array(fc.nat(20), { maxLength: 60 })
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 50 }),
        (all, entries, bytes) => {
          const journal = createJournal({ entries, bytes })
          for (const size of all) add(journal, size)
          const kept = journal.entries()
          const ids = kept.map(({ id }) => id)
          expect(ids).toEqual(all.map((_size, index) => index + 1).slice(all.length - kept.length))
          expect(kept.length).toBeLessThanOrEqual(entries)
          expect(kept.length).toBeGreaterThanOrEqual(Math.min(1, all.length))
          const total = kept.reduce((sum, { body }) => sum + body.length, 0)
          expect(kept.length === 1 || total <= bytes).toBe(true)
          const next = all[all.length - kept.length - 1]
          // Nothing is dropped that would still have fitted.
          expect(next === undefined || kept.length === entries || total + next > bytes).toBe(true)
        },
      ),
    )
  })

  it.each<[string, () => Partial<JournalEntry>]>([
    ['the URL', () => ({ url: 'x'.repeat(30) })],
    ['equal headers', () => ({ headers: ['name', 'x'.repeat(26)] })],
    [
      'the headers of the reply',
      () => ({
        reply: {
          status: 200,
          errcode: null,
          body: { content: '', length: 0 },
          headers: ['name', 'x'.repeat(26)],
        },
      }),
    ],
  ])('counts %s of every entry', (_, fields) => {
    const journal = createJournal({ entries: 10, bytes: 100 })
    for (let count = 0; count < 5; count += 1) add(journal, 0, fields())
    expect(journal.entries().map(({ id }) => id)).toEqual([3, 4, 5])
  })

  it('counts headers that change from entry to entry', () => {
    const journal = createJournal({ entries: 3, bytes: 100 })
    for (const size of [90, 10, 10, 80]) add(journal, 0, { headers: ['x'.repeat(size)] })
    expect(journal.entries().map(({ id }) => id)).toEqual([2, 3, 4])
    add(journal, 0, { headers: ['x'.repeat(30)] })
    expect(journal.entries().map(({ id }) => id)).toEqual([5])
  })

  it('has the room of removed entries again', () => {
    const journal = createJournal({ entries: 10, bytes: 100 })
    const headers = ['x'.repeat(30)]
    for (let count = 0; count < 3; count += 1) add(journal, 0, { headers: [...headers] })
    journal.remove(({ id }) => id < 3)
    journal.remove(({ id }) => id < 3)
    for (let count = 0; count < 2; count += 1) add(journal, 0, { headers: [...headers] })
    expect(journal.entries().map(({ id }) => id)).toEqual([3, 4, 5])
    add(journal, 0, { headers: [...headers] })
    expect(journal.entries().map(({ id }) => id)).toEqual([4, 5, 6])
  })

  it('shows no old entry in the place of one that never came', () => {
    const journal = createJournal({ entries: 2, bytes: 10_000 })
    add(journal, 1)
    add(journal, 1)
    journal.nextId()
    add(journal, 1)
    expect(journal.entries().map(({ id }) => id)).toEqual([4])
  })

  it('tells its listeners until they leave', () => {
    const journal = createJournal({ entries: 10, bytes: 100 })
    const heard: number[] = []
    const leave = journal.subscribe(({ id }) => heard.push(id), vi.fn())
    add(journal, 1)
    leave()
    add(journal, 1)
    expect(heard).toEqual([1])
  })

  it('ends a listener that throws, tells it why, and goes on with the others', () => {
    const journal = createJournal({ entries: 10, bytes: 100 })
    const error = new Error('a defect of the listener')
    const listener = vi.fn(() => {
      throw error
    })
    const fail = vi.fn()
    const other = vi.fn()
    journal.subscribe(listener, fail)
    journal.subscribe(other, vi.fn())
    add(journal, 1)
    add(journal, 1)
    expect(listener).toHaveBeenCalledOnce()
    expect(fail).toHaveBeenCalledExactlyOnceWith(error)
    expect(other).toHaveBeenCalledTimes(2)
  })
})
