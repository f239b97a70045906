import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createJournal,
  type Journal,
  type JournalEntry,
} from '../../../../server/engine/journal.ts'

function add(journal: Journal, bytes: number): void {
  const entry: JournalEntry = {
    id: journal.nextId(),
    time: 0,
    method: 'POST',
    url: '/',
    headers: [],
    body: 'x'.repeat(bytes),
    reply: null,
    replyHeaders: null,
    status: null,
    errcode: null,
    route: null,
    stop: null,
    miniProgram: null,
    platform: null,
    faultId: null,
    faultWhen: null,
  }
  journal.add(entry)
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

  it('tells its listeners until they leave', () => {
    const journal = createJournal({ entries: 10, bytes: 100 })
    const heard: number[] = []
    const leave = journal.subscribe(({ id }) => heard.push(id))
    add(journal, 1)
    leave()
    add(journal, 1)
    expect(heard).toEqual([1])
  })
})
