import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCli, type Running } from './run-cli.ts'

const page = await readFile(join(import.meta.dirname, '../../docs/control-api.md'), 'utf8')

/** The commands of the page in turn, each with the answer that the page shows after it. */
const examples = [
  ...page.matchAll(/^```sh\n(?<command>.*?)^```\n\n```json\n(?<answer>.*?)^```$/gms),
].map(({ index, groups }) => ({
  line: page.slice(0, index).split('\n').length,
  command: groups?.['command'] ?? '',
  answer: JSON.parse(groups?.['answer'] ?? '') as object,
}))

interface Ready {
  url: string
  controlToken: string | null
}

const running: Running[] = []
let url: string
let folder: string

beforeAll(async () => {
  ;({ url } = await startServer())
  folder = await mkdtemp(join(tmpdir(), 'fake-weixin-'))
})

afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

async function startServer(...args: string[]): Promise<Ready> {
  const server = startCli('serve', '--port', '0', '--json', ...args)
  running.push(server)
  const [line] = await server.waitFor(/^\{.*\}$/m)
  return JSON.parse(line) as Ready
}

async function paste(command: string): Promise<unknown> {
  const pasted = command.replaceAll('http://127.0.0.1:8080', url)
  const { stdout } = await promisify(execFile)('sh', ['-c', pasted], { cwd: folder })
  return JSON.parse(stdout)
}

// One after the other on one fake, as a reader would paste them.
describe('the commands of the page about the control API', () => {
  it('each have an answer', () => {
    expect(examples.length).toBeGreaterThan(15)
    expect(examples).toHaveLength(page.match(/^```sh$/gm)?.length ?? 0)
  })

  for (const { line, command, answer } of examples) {
    it(`answers what the page says: line ${line}`, async () => {
      const received = await paste(command)
      // Every object matches {}; on the page it means that there is nothing in it.
      if (Object.keys(answer).length === 0) expect(received).toEqual({})
      else expect(received).toMatchObject(answer)
    })
  }
})

describe('on loopback, the control API refuses', () => {
  const health = 'curl -s http://127.0.0.1:8080/__admin/health'

  it.each([
    { caller: 'a Host that is no name of loopback', flag: '-H "Host: weixin.example"' },
    { caller: 'the Origin of another site', flag: '-H "Origin: http://weixin.example"' },
  ])('$caller', async ({ flag }) => {
    expect(await paste(health)).toMatchObject({ status: 'ok' })
    expect(await paste(`${health} ${flag}`)).toMatchObject({ error: { code: 'control_refused' } })
    expect(await paste(`${health} ${flag} -o body -w '%{http_code}'`)).toBe(403)
  })

  it('every page of a browser, for want of CORS headers', async () => {
    const { headers } = await fetch(`${url}/__admin/health`)
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('beyond loopback, the control API', () => {
  it('answers whoever brings the control token that was printed, and nobody else', async () => {
    const open = await startServer('--host', '0.0.0.0')
    const health = `curl -s http://127.0.0.1:${new URL(open.url).port}/__admin/health`
    const bring = (token: string | null) => `${health} -H "Authorization: Bearer ${token ?? ''}"`

    expect(await paste(bring(open.controlToken))).toMatchObject({ status: 'ok' })
    for (const refused of [health, bring('another')]) {
      expect(await paste(refused)).toMatchObject({ error: { code: 'control_refused' } })
      expect(await paste(`${refused} -o body -w '%{http_code}'`)).toBe(401)
    }
  })
})
