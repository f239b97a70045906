import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PactFile } from '#contracts/pact/pact-file.ts'

/** A verification with plain pact-js. */
export interface PlainVerification {
  readonly url: string
  readonly pact: PactFile
  /** What the handler of each state does; a state that is not named has none. */
  readonly states?: Readonly<Record<string, 'works' | 'throws'>>
  /** What the `beforeEach` hook does; none if left out. */
  readonly hook?: 'throws'
  readonly env?: Readonly<Record<string, string>>
}

/** Plain pact-js in a process of its own; one verification at a time. */
export interface PlainVerifier {
  /** `passes`, or `fails` with Pact's words. */
  verify(verification: PlainVerification): Promise<string>
  close(): Promise<void>
}

/** Starts that process. */
export async function startPlainVerifier(): Promise<PlainVerifier> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-plain-'))
  const child = fork(join(import.meta.dirname, 'plain-verifier.mjs'), [], {
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const gone = once(child, 'exit')
  return {
    async verify({ url, pact, states = {}, hook, env = {} }) {
      const path = join(folder, 'pact.json')
      await writeFile(path, JSON.stringify(pact))
      child.send({ url, path, provider: pact.provider.name, states, hook, env })
      const answer = (await Promise.race([once(child, 'message'), gone])) as [{ outcome: string }]
      return answer[0].outcome
    },
    async close() {
      if (child.connected) child.disconnect()
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}
