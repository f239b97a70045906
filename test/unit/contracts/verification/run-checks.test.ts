import { describe, expect, it } from 'vitest'
import { CheckStop, type Wording } from '#contracts/verification/check.ts'
import {
  createGate,
  runCheck,
  runGroups,
  type CheckGroup,
} from '#contracts/verification/run-checks.ts'
import { buildCheck } from '#test/support/build-report.ts'

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

describe('runGroups()', () => {
  function build(name: string, begun: string[], slow = false): CheckGroup {
    const run = (): Promise<[ReturnType<typeof buildCheck>]> => {
      begun.push(name)
      return Promise.resolve([buildCheck({ name })])
    }
    return { slow, run }
  }

  it('begins the slow ones first, and keeps the results in the order of the groups', async () => {
    const begun: string[] = []
    const groups = [build('a', begun), build('b', begun, true), build('c', begun)]
    const results = await runGroups(groups, { name: 'mine', concurrency: 1, signal: null })
    expect(begun).toEqual(['b', 'a', 'c'])
    expect(results.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  })

  it('rejects with what a group throws, and begins no other', async () => {
    const begun: string[] = []
    const failing = { run: () => Promise.reject(new Error('no package')) }
    const running = runGroups([build('a', begun), failing, build('c', begun)], {
      name: 'mine',
      concurrency: 1,
      signal: null,
    })
    await expect(running).rejects.toThrow('no package')
    expect(begun).toEqual(['a'])
  })

  it('rejects with the reason of its signal, and begins no other', async () => {
    const controller = new AbortController()
    const begun: string[] = []
    const stopping = {
      run: () => {
        controller.abort(new Error('enough'))
        return Promise.resolve([])
      },
    }
    const options = { name: 'mine', concurrency: 1, signal: controller.signal }
    await expect(runGroups([stopping, build('b', begun)], options)).rejects.toThrow('enough')
    expect(begun).toEqual([])
  })
})

describe('runCheck()', () => {
  const facts = { name: 'a-check', title: 'holds', part: 'bytes' }
  const wording: Wording = {
    rows: { wrong: { statement: 'It is wrong', source: 'Known.', remedy: 'Fix it.' } },
    replay: (name) => `again ${name}`,
    clean: (text) => text.replaceAll('secret', '[redacted]'),
  }

  it('reports what a check finds, without secrets', async () => {
    const run = () => Promise.resolve([{ name: 'wrong', received: 'a secret' }])
    const { outcome, findings } = await runCheck({ ...facts, run }, {}, wording)
    expect(outcome).toBe('failed')
    expect(findings).toMatchObject([
      { message: 'It is wrong: received a [redacted]. Known. Fix it.', replay: 'again a-check' },
    ])
  })

  it('skips a check that says so, and never counts it as passed', async () => {
    const run = () => Promise.reject(new CheckStop({ skipped: 'no secret' }))
    const result = await runCheck({ ...facts, run }, {}, wording)
    expect(result).toMatchObject({ outcome: 'skipped', reason: 'no [redacted]', findings: [] })
  })

  it('fails a check that ends early with a finding, and lets other errors through', async () => {
    const early = new CheckStop({ findings: [{ name: 'wrong', received: 'x' }] })
    const stopped = await runCheck({ ...facts, run: () => Promise.reject(early) }, {}, wording)
    expect(stopped.outcome).toBe('failed')
    const broken = runCheck({ ...facts, run: () => Promise.reject(new Error('ours')) }, {}, wording)
    await expect(broken).rejects.toThrow('ours')
  })
})
