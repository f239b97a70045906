import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PactDraft } from '#contracts/pact/to-pact.ts'
import { waitForRecord } from '#contracts/pact/wait-for-record.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('waiting for what Pact has recorded', () => {
  it('sends the end of the play, and ends when that is recorded', async () => {
    await using mock = await startMock()
    const seen: string[][] = []
    await waitForRecord(
      draftOf((port) => {
        expect(port).toBe(mock.port)
        seen.push([...mock.requests])
        return seen.length < 3 ? [other, missingEnd] : [other]
      }),
      mock.url,
    )
    const end = ['GET /fake-weixin/end-of-play']
    expect(seen).toEqual([end, end, end])
  })

  it('fails, and passes nothing, when Pact never says so', async () => {
    await using mock = await startMock()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const waiting = waitForRecord(
      draftOf(() => {
        vi.advanceTimersByTime(10_000)
        return [missingEnd]
      }),
      mock.url,
    )
    await expect(waiting).rejects.toMatchObject({
      code: 'pact_failed',
      message: expect.stringContaining('did not say within 10 s') as unknown,
    })
  })

  it('fails when nobody answers', async () => {
    const { url } = await closedMock()
    await expect(
      waitForRecord(
        draftOf(() => []),
        url,
      ),
    ).rejects.toMatchObject({
      code: 'pact_failed',
      message: expect.stringContaining('ECONNREFUSED') as unknown,
    })
  })

  it.each([{}, { pact: null }, { pact: {} }])(
    'fails with a Pact that is %j inside',
    async (pact) => {
      await using mock = await startMock()
      const waiting = waitForRecord(pact as unknown as PactDraft, mock.url)
      await expect(waiting).rejects.toMatchObject({
        code: 'pact_failed',
        message: expect.stringContaining('16.5.0') as unknown,
      })
    },
  )
})

const missingEnd = { type: 'missing-request', method: 'GET', path: '/fake-weixin/end-of-play' }
/** A client that sent nothing: that is no reason to wait. */
const other = { type: 'missing-request', method: 'POST', path: '/cgi-bin/clear_quota' }

/** As much of a Pact of pact-js as says what is recorded. */
function draftOf(mockServerMismatches: (port: number) => object[]): PactDraft {
  return { pact: { mockServerMismatches } } as unknown as PactDraft
}

async function startMock() {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    response.end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

async function closedMock(): Promise<{ url: string }> {
  await using mock = await startMock()
  return { url: mock.url }
}
