import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const page = readFileSync(join(root, 'docs/contracts.md'), 'utf8')
const [, section = ''] = page.split("### Pact's stub server\n")
const [, blocks = ''] = section.split('```sh\n')

const program = createRequire(import.meta.url).resolve(
  '@pact-foundation/pact-cli/bin/pact-stub-server.js',
)
const pact = join(root, 'contracts/pacts/fake-weixin-tolerant-client-api.weixin.qq.com.json')

let server: ChildProcess
let url: string

beforeAll(async () => {
  // A group of its own: the program starts another one, which outlives it.
  server = spawn(
    process.execPath,
    [program, '--file', pact, '--provider-state-header-name', 'X-State'],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PACT_DO_NOT_TRACK: 'true' },
    },
  )
  url = `http://127.0.0.1:${await readPort(server)}`
})

afterAll(async () => {
  const gone = once(server, 'close')
  process.kill(-(server.pid ?? 0), 'SIGKILL')
  await gone
})

/** The port, which the server prints when it listens. */
function readPort({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const look = (text: Buffer): void => {
      printed += text.toString()
      const [, port] = /on port (\d+)/.exec(printed) ?? []
      if (port !== undefined) resolve(port)
    }
    stdout?.on('data', look)
    stderr?.on('data', look)
    stderr?.on('end', () => {
      reject(new Error(`the stub server ended: ${printed}`))
    })
  })
}

/** The calls that the page shows, each with the answer beneath it. */
function listCalls() {
  const lines = blocks.split('```')[0]?.split('\n') ?? []
  return lines.flatMap((line, index) => {
    const [, path, body = '', state] =
      /^curl .*'http:\/\/127\.0\.0\.1:8081([^']+)' -d '([^']*)'(?: -H 'X-State: ([^']+)')?$/.exec(
        line,
      ) ?? []
    if (path === undefined) return []
    return [{ path, body, state, answer: lines[index + 1]?.replace(/^# /, '') }]
  })
}

describe("Pact's stub server with our Pact file", () => {
  it('is shown with several calls', () => {
    expect(listCalls()).toHaveLength(4)
  })

  it.each(listCalls())('answers $body at $path as the page says', async (call) => {
    const { path, body, state, answer } = call
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(state === undefined ? {} : { 'X-State': state }),
      },
      body,
    })
    const text = await response.text()
    expect(text === '' ? `HTTP ${response.status}, no body` : text).toBe(answer)
  })

  it('keeps nothing: what is set is not what is read', async () => {
    const post = async (path: string, body: string) => {
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(`${url}${path}`, { method: 'POST', headers, body })
      return await response.json()
    }
    await post('/cgi-bin/wxopen/setweappsupportversion?access_token=T', '{"version":"2.25.0"}')
    expect(await post('/cgi-bin/wxopen/getweappsupportversion?access_token=T', '{}')).toMatchObject(
      {
        now_version: '2.20.0',
      },
    )
  })
})
