import { setupServer } from 'msw/node'
import { expect, it, onTestFinished } from 'vitest'
import { createWeixinHandlers } from '../../../server/msw.ts'

it('says under MSW why a call fails that is told to', async () => {
  const { handlers, weixin } = createWeixinHandlers({ otherPaths: 'fail' })
  const server = setupServer(...handlers)
  server.listen()
  onTestFinished(async () => {
    server.close()
    await weixin.close()
  })
  const warned = new Promise<Error>((resolve) => process.once('warning', resolve))
  await expect(fetch('https://api.weixin.qq.com/wxa/commit')).rejects.toThrow('Failed to fetch')
  expect((await warned).message).toContain('Failed to call GET /wxa/commit')
})
