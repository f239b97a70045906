import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { interactions } from '#contracts/interactions/all.ts'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { inFolder } from '#test/support/pacts.ts'

const ownPact = fileURLToPath(
  new URL(
    '../../../../contracts/pacts/fake-weixin-tolerant-client-api.weixin.qq.com.json',
    import.meta.url,
  ),
)

const program = createRequire(import.meta.url).resolve(
  '@pact-foundation/pact-cli/bin/pact-verifier.js',
)

interface Finished {
  readonly exitCode: number
  readonly printed: string
}

/** Verifies a fake as a team of any language does: by Pact's own verifier, with no code. */
function verify({ url }: FakeWeixin, pact: string): Promise<Finished> {
  const { hostname, port } = new URL(url)
  const args = [
    ...[program, '--file', pact, '--hostname', hostname, '--port', port],
    ...['--state-change-url', `${url}/__admin/pact-states`, '--state-change-teardown'],
  ]
  const env = { ...process.env, PACT_DO_NOT_TRACK: 'true' }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ exitCode: error === null ? 0 : Number(error.code), printed: stdout + stderr })
      },
    )
  })
}

it("Pact's own verifier passes a fake whose states it asks for by their URL", async () => {
  await using weixin = await startFakeWeixin()
  const { exitCode, printed } = await verify(weixin, ownPact)
  expect({ exitCode, printed }).toMatchObject({ exitCode: 0 })
  for (const { description } of interactions) expect(printed).toContain(description)
  expect(printed).not.toMatch(/FAILED/)
})

it('fails what the fake answers otherwise, and a state that the fake does not know', async () => {
  await using weixin = await startFakeWeixin({ badVersionErrcode: 85015 })
  const file = await readFile(ownPact, 'utf8')
  await inFolder(async (folder) => {
    const path = join(folder, 'pact.json')
    await writeFile(path, file.replaceAll('has expired', 'is broken'))
    const { exitCode, printed } = await verify(weixin, path)
    expect({ exitCode, printed }).toMatchObject({ exitCode: 1 })
    expect(printed).toMatch(/89014/)
    expect(printed).toMatch(/state change handlers has failed/)
  })
})
