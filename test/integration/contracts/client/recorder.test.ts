import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { startRecorder, type Recorder, type RecorderOptions } from '#contracts/client/recorder.ts'

const opened: Recorder[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((recorder) => recorder.close()))
})

async function open(options: Partial<RecorderOptions> = {}): Promise<Recorder> {
  const answer = () => ({ status: 200, rawHeaders: ['X-Answer', '1'], body: '{"percentage":12.0}' })
  const recorder = await startRecorder({ answer, ...options })
  opened.push(recorder)
  return recorder
}

/** Writes bytes to a recorder, and gives what it says until the connection ends. */
async function write(recorder: Recorder, text: string): Promise<string> {
  const { hostname, port } = new URL(recorder.url)
  const socket = connect(Number(port), hostname)
  let said = ''
  socket.on('data', (piece: Buffer) => {
    said += piece.toString()
  })
  socket.on('error', () => undefined)
  socket.write(text)
  await new Promise((resolve) => socket.once('close', resolve))
  return said
}

describe('a recorder', () => {
  it('keeps a request to the byte', async () => {
    const recorder = await open()
    await write(
      recorder,
      'POST /a%2Fb?access_token=a+b HTTP/1.1\r\nHOST: x\r\ncontent-TYPE:  text/x\r\nConnection: close\r\nContent-Length: 3\r\n\r\n{ }',
    )
    expect(recorder.requests).toEqual([
      {
        method: 'POST',
        url: '/a%2Fb?access_token=a+b',
        rawHeaders: [
          ...['HOST', 'x', 'content-TYPE', 'text/x', 'Connection', 'close'],
          ...['Content-Length', '3'],
        ],
        body: Buffer.from('{ }'),
        chunked: false,
        finished: true,
      },
    ])
  })

  it('answers the bytes that it is given', async () => {
    const recorder = await open()
    const said = await write(recorder, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\nX-Answer: 1\r\nContent-Length: 19\r\n/)
    expect(said).toMatch(/\r\n\r\n\{"percentage":12\.0\}$/)
  })

  it('tells a chunked body, and puts it together', async () => {
    const recorder = await open()
    await write(
      recorder,
      'POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n',
    )
    const [request] = recorder.requests
    expect(request).toMatchObject({ chunked: true, finished: true, body: Buffer.from('{}') })
  })

  it('is closed on a body that never ends, and keeps what came of it', async () => {
    const recorder = await open()
    const said = write(recorder, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"v')
    await expect.poll(() => recorder.requests[0]?.body.length).toBe(3)
    await recorder.close()
    expect(await said).toBe('')
    expect(recorder.requests).toMatchObject([{ finished: false, body: Buffer.from('{"v') }])
  })

  it('gives up on a body of more than a mebibyte', async () => {
    const recorder = await open()
    const body = 'x'.repeat(2 * 1024 * 1024)
    await write(
      recorder,
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
    const [request] = recorder.requests
    expect(request?.finished).toBe(false)
    expect(request?.body.length).toBeLessThanOrEqual(1024 * 1024)
  })

  it('says with status 500 that its answer failed', async () => {
    const recorder = await open({ answer: () => Promise.reject(new Error('nobody there')) })
    const response = await fetch(recorder.url)
    expect([response.status, await response.text()]).toEqual([500, 'nobody there'])
  })

  it('closes twice, with connections open', async () => {
    const recorder = await open({ answer: () => new Promise(() => undefined) })
    const call = fetch(recorder.url).catch(() => 'cut')
    await expect.poll(() => recorder.requests.length).toBe(1)
    await recorder.close()
    await recorder.close()
    expect(await call).toBe('cut')
  })
})
