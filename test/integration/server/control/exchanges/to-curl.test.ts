import { execFileSync, spawnSync } from 'node:child_process'
import { createServer, type IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { execFile } from 'node:child_process'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCurl } from '#server/control/exchanges/to-curl.ts'
import { createScene, setPath, tokenOf, type SceneRequest } from '#test/support/scene.ts'

const { engine, shop, send } = createScene()
const base = 'http://127.0.0.1:8080/'

function writeLine(request: Partial<SceneRequest>, baseUrl = base): string {
  const entry = send({ url: setPath, body: '{"version":"2.25.0"}', ...request })
  const [line = ''] = toCurl(engine, [entry], baseUrl)
  return line
}

/** What a shell makes of a line: the arguments of curl, and what is piped into it. */
function runInShell(line: string): { args: string[]; input: string } {
  const script = `curl() { printf '%s\\0' "$@"; printf '\\0'; case "$*" in *--data-binary*) cat;; esac; }\n${line}`
  const output = execFileSync('sh', ['-c', script], { encoding: 'utf8' })
  const end = output.indexOf('\0\0')
  return { args: output.slice(0, end).split('\0'), input: output.slice(end + 2) }
}

function readData(line: string): string {
  const { args, input } = runInShell(line)
  return args.includes('--data-binary') ? input : (args[args.indexOf('--data-raw') + 1] ?? '')
}

const odd = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...["'", '"', '$HOME', '`id`', '\\', '\\n', '\n', '\r', '\t', '%s', '%', '!'],
      ),
      fc.constantFrom('我', '😀', '$(id)', ';', '&', '|', '-', '@', ' ', '#', '*', '\u0001', '8'),
      fc.string(),
    ),
    { minLength: 1 },
  )
  .map((parts) => parts.join(''))

describe('toCurl', () => {
  it('writes a line that says all that matters of a call, and no token', () => {
    const token = tokenOf(shop)
    const line = writeLine({
      url: `${setPath}?access_token=${token}`,
      headers: [
        ...['Host', 'x', 'connection', 'close', 'Content-Length', '20', 'User-Agent', 'a'],
        ...['Accept-Encoding', 'gzip', 'Content-Type', 'application/json', 'X-Empty', ''],
        ...['Authorization', `Bearer ${token}`],
      ],
    })
    const masked = `[redacted]...${token.slice(-4)}`
    expect(line).toBe(
      `curl --globoff --path-as-is --request 'POST' 'http://127.0.0.1:8080${setPath}?access_token=${masked}'` +
        ` --header 'Content-Type: application/json' --header 'X-Empty;'` +
        ` --header 'Authorization: Bearer ${masked}' --data-raw '{"version":"2.25.0"}'`,
    )
  })

  it('writes one line each, which the shell gives back as the very body', () => {
    fc.assert(
      fc.property(odd, fc.constantFrom(0, '\t'), (text, indent) => {
        const body = JSON.stringify({ text }, null, indent)
        const line = writeLine({ body })
        expect(line).not.toMatch(/[\x00-\x1f]/)
        expect(readData(line)).toBe(body)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the shell nothing to do in urls, methods and headers', () => {
    fc.assert(
      fc.property(odd, (words) => {
        const safe = words.replace(/[\x00-\x1f\x7f]/g, '')
        const url = `/a?b=${words}`
        const { args } = runInShell(
          writeLine({ method: `M${safe}`, url, headers: ['X-A', safe, '@file', 'x'], body: '' }),
        )
        expect(args.slice(0, 4)).toEqual(['--globoff', '--path-as-is', '--request', `M${safe}`])
        expect(args[4]).toMatch(/^http:\/\/127\.0\.0\.1:8080\/a\?b=[\x21-\x7e]*$/)
        const value = safe.trim()
        expect(args.slice(5)).toEqual(['--header', value === '' ? 'X-A;' : `X-A: ${value}`])
      }),
      { numRuns: 60 },
    )
  })

  it('leaves a body to the reader that is neither JSON nor a form, and calls nothing without it', () => {
    const body = `hush '; id`
    const line = writeLine({ headers: ['Content-Type', 'text/plain'], body })
    expect(line).toMatch(/ --data-binary @- < '\[10 bytes of text\/plain\]'$/)
    expect(line).not.toContain('hush')
    const { stderr, stdout } = spawnSync('sh', ['-c', `curl() { echo called; }\n${line}`], {
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
    expect(stderr).toContain('[10 bytes of text/plain]')
  })

  it('asks for HEAD without waiting for a body', () => {
    expect(writeLine({ method: 'HEAD', body: '' })).toContain(' --head ')
  })

  const hasCurl = spawnSync('curl', ['--version']).status === 0
  it.skipIf(!hasCurl)('repeats the call with the real curl', async () => {
    const requests: { message: IncomingMessage; body: string }[] = []
    const server = createServer((message, response) => {
      void text(message).then((body) => {
        requests.push({ message, body })
        response.end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const baseUrl = `http://127.0.0.1:${address.port}`
    const bodies = [
      `{"it's":"$HOME \`id\` 我 \\n @x %s"}`,
      `\n{\t"-1":\r\n"%d \\\\ '我'"}\n`,
      `["\x7f","@/etc/passwd"]`,
      '',
    ]
    const url = `/a/../b?x=%20&y=[1-3]{a,b}&access_token=short`
    try {
      for (const body of bodies) {
        const headers = ['X-Odd', `$a 'b'`, 'Content-Type', 'text/x']
        await promisify(execFile)('sh', ['-c', `${writeLine({ url, headers, body }, baseUrl)} -sS`])
      }
      await promisify(execFile)('sh', ['-c', `${writeLine({ url, body: '[1]' }, baseUrl)} -sS`])
    } finally {
      server.close()
    }
    expect(requests.map(({ body }) => body)).toEqual([...bodies, '[1]'])
    expect(requests[0]?.message).toMatchObject({
      method: 'POST',
      url: '/a/../b?x=%20&y=%5B1-3%5D%7Ba,b%7D&access_token=[redacted]',
      headers: { 'x-odd': `$a 'b'`, 'content-type': 'text/x' },
    })
    expect(requests.at(-1)?.message.headers).not.toHaveProperty('content-type')
  })
})
