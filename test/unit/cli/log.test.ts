import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLog } from '#cli/log.ts'

/** A stream whose reader can stop, read on, or go away; `writes` is what it was given. */
function createReader() {
  const writes: string[] = []
  let release: (error?: Error) => void = () => undefined
  const state = { reads: true }
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      writes.push(chunk)
      if (state.reads) done()
      else release = done
    },
  })
  return {
    stream,
    writes,
    stop: () => {
      state.reads = false
    },
    readOn: () => {
      state.reads = true
      release()
    },
    leave: () => {
      release(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    },
  }
}

const passTime = (milliseconds = 5): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds)
const line = 'x'.repeat(1023)

describe('a log', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('writes the lines of 5 ms at once', async () => {
    const { stream, writes } = createReader()
    const log = createLog(stream)
    log.print('a')
    log.print('b')
    await passTime()
    log.print('c')
    await passTime()
    expect(writes).toEqual(['a\nb\n', 'c\n'])
  })

  it('keeps 1 MiB of what nobody reads, and says later how many lines it dropped', async () => {
    const { stream, writes, stop, readOn } = createReader()
    const log = createLog(stream)
    stop()
    for (let count = 0; count < 3000; count += 1) {
      log.print(line)
      if (count % 100 === 0) await passTime()
    }
    expect(stream.writableLength).toBeLessThanOrEqual(1024 * 1024)
    readOn()
    await passTime()
    log.print('at last')
    await log.close()
    const lines = writes.join('').split('\n')
    const kept = lines.filter((text) => text === line).length
    expect(lines.slice(kept)).toEqual([
      `... ${3000 - kept} lines were dropped because they were not read`,
      'at last',
      '',
    ])
    expect(kept).toBeGreaterThan(1000)
  })

  it('lets the command end although nobody reads', async () => {
    const { stream, stop } = createReader()
    const log = createLog(stream)
    stop()
    log.print('a')
    const closed = log.close()
    await passTime(500)
    await closed
    expect(stream.destroyed).toBe(true)
  })

  it('writes no more when its reader has gone away', async () => {
    const { stream, writes, stop, leave } = createReader()
    const log = createLog(stream)
    stop()
    log.print('a')
    await passTime()
    leave()
    await passTime()
    log.print('b')
    await passTime()
    await log.close()
    expect(writes).toEqual(['a\n'])
  })
})
