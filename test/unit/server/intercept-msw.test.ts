import { setupServer } from 'msw/node'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createWeixinHandlers } from '#server/msw.ts'

it('says under MSW why a call fails that is told to', async () => {
  const { handlers, weixin } = createWeixinHandlers({ otherPaths: 'fail' })
  const server = setupServer(...handlers)
  server.listen()
  const warn = vi.spyOn(process, 'emitWarning').mockReturnValue(undefined)
  onTestFinished(async () => {
    warn.mockRestore()
    server.close()
    await weixin.close()
  })
  await expect(fetch('https://api.weixin.qq.com/wxa/commit')).rejects.toThrow('Failed to fetch')
  expect(warn.mock.calls).toEqual([
    [expect.stringContaining('Failed to call GET /wxa/commit'), 'FakeWeixinWarning'],
  ])
})

it('refuses a policy for other paths that there is not', () => {
  const otherPaths = 'block' as 'fail'
  expect(() => createWeixinHandlers({ otherPaths })).toThrow(
    /otherPaths.+one of answer, pass, fail.+"block"/s,
  )
})
