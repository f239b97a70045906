import { describe, expect, it } from 'vitest'
import { formatLogLine } from '#cli/log.ts'
import type { JournalEntry } from '#server/engine/journal.ts'
import { composeEngine } from '#server/fake/compose-engine.ts'
import { resolveOptions } from '#server/fake/options.ts'
import { createMiniProgram } from '#server/wechat/mini-program.ts'
import { createPlatform } from '#server/wechat/platform.ts'

const path = '/cgi-bin/wxopen/getweappsupportversion'

function handle(body: string): JournalEntry {
  const engine = composeEngine(resolveOptions({ now: () => Date.UTC(2026, 2, 31, 12, 0, 1) }))
  const platform = createPlatform(engine.world)
  createMiniProgram(engine.world, platform, engine.now(), { appid: 'wxshop', accessToken: 'token' })
  const url = `${path}?access_token=token`
  engine.handle({ method: 'POST', url, headers: [], body: Buffer.from(body) })
  const [entry] = engine.journal.entries()
  if (entry === undefined) throw new Error('no entry')
  return entry
}

describe('formatLogLine', () => {
  it('is one line for a success, without the token', () => {
    expect(formatLogLine(handle('{}'), 'en')).toBe(`12:00:01 #1 POST ${path} 200 ok wxshop`)
  })

  it('has a second line that says why a call was refused, in either language', () => {
    const entry = handle('')
    const [first, english] = formatLogLine(entry, 'en').split('\n')
    expect(first).toBe(`12:00:01 #1 POST ${path} 200 44002 wxshop`)
    expect(english).toMatch(/^ {4}A POST operation needs a body.*\(body-empty, observed\)$/)
    expect(formatLogLine(entry, 'zh')).toMatch(
      /\n {4}POST 接口必须有请求体.*（body-empty，有公开返回为证）$/,
    )
  })
})
