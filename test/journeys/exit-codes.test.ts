import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { errorCodes, FakeWeixinErrorCode } from '#schemas/error-codes.ts'
import { startFakeWeixin } from '#server/index.ts'
import { mainPath, runCli, startNode, type Finished } from './run-cli.ts'

type Rows = typeof errorCodes

/** The codes that end the command. */
type EndingCode = {
  [Code in FakeWeixinErrorCode]: Rows[Code] extends { exitCodes: unknown } ? Code : never
}[FakeWeixinErrorCode]

/** Runs the command into an error with a code, for each exit code of it. */
type Runs = {
  [Code in EndingCode]: Readonly<Record<Rows[Code]['exitCodes'][number], () => Promise<Finished>>>
}

const folder = mkdtempSync(join(tmpdir(), 'fake-weixin-exit-codes-'))
const nowhere = join(folder, 'nowhere.json')

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const runs: Runs = {
  invalid_options: { 2: () => runCli('serve', '--ca-file', nowhere) },
  port_in_use: { 1: serveOnTakenPort },
  // An address that is kept for documentation, so no machine has it.
  listen_failed: { 1: () => runCli('serve', '--host', '192.0.2.1', '--port', '0') },
  invalid_seed: { 2: () => runCli('serve', '--seed-file', nowhere) },
  appid_taken: { 2: () => serveSeed([{ appid: 'wxshop' }, { appid: 'wxshop' }]) },
  token_taken: { 2: () => serveSeed([{ accessToken: 'mine' }, { accessToken: 'mine' }]) },
  connection_failed: { 2: () => runCli('verify-provider', '--url', 'http://127.0.0.1:1') },
  control_refused: { 2: verifyWithWrongToken },
  command_failed: {
    126: () => runCli('run', '--', writeFile('not-executable', '')),
    127: () => runCli('run', '--', nowhere),
  },
  missing_package: { 2: () => writePactWith('throw new Error("Cannot find package")') },
  invalid_pact: { 2: () => runCli('pact', 'lint', nowhere) },
  pact_failed: { 2: () => writePactWith(pactWithoutServer) },
}

async function serveOnTakenPort(): Promise<Finished> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  try {
    return await runCli('serve', '--port', String(port))
  } finally {
    server.close()
  }
}

function serveSeed(miniPrograms: readonly object[]): Promise<Finished> {
  const seed = JSON.stringify({ miniPrograms })
  const name = `seed-${Object.keys(miniPrograms[0] ?? {}).join()}.json`
  return runCli('serve', '--port', '0', '--seed-file', writeFile(name, seed))
}

async function verifyWithWrongToken(): Promise<Finished> {
  const weixin = await startFakeWeixin({ host: '0.0.0.0' })
  try {
    vi.stubEnv('WRONG_TOKEN', 'wrong')
    const url = weixin.url.replace('0.0.0.0', '127.0.0.1')
    return await runCli('verify-provider', '--url', url, '--control-token-env', 'WRONG_TOKEN')
  } finally {
    await weixin.close()
  }
}

function writeFile(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  chmodSync(path, 0o600)
  return path
}

/** As much of Pact as describes interactions, and has no mock server to play them on. */
const pactWithoutServer = `
  export const PactV4 = new Proxy(class {}, {
    construct: () => PactV4,
    get: (_target, name) =>
      name === 'executeTest' ? async () => { throw new Error('no port is free') } : () => PactV4,
  })`

/** Writes a Pact, with a module of ours in the place of Pact. */
function writePactWith(source: string): Promise<Finished> {
  const hooks = `export const resolve = (name, context, next) =>
    name === '@pact-foundation/pact'
      ? { url: ${JSON.stringify(toUrl(source))}, shortCircuit: true }
      : next(name, context)`
  const register = `import { register } from 'node:module'; register(${JSON.stringify(toUrl(hooks))})`
  const command = ['pact', 'write', '--consumer', 'shop', '--dir', folder]
  return startNode(`--import=${toUrl(register)}`, mainPath, ...command).finished
}

function toUrl(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`
}

describe.concurrent('the command', () => {
  const rows = Object.entries(runs).flatMap(([code, byExitCode]) =>
    Object.entries(byExitCode).map(([exitCode, run]) => ({ code, exitCode, run })),
  )

  it.each(rows)('ends with $exitCode for $code', async ({ exitCode, run }) => {
    const finished = await run()
    expect(finished).toMatchObject({ exitCode: Number(exitCode) })
    expect(finished.stderr).toMatch(/^fake-weixin: Failed to /m)
  })
})
