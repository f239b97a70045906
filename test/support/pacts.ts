import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PactV4 } from '@pact-foundation/pact'
import { vi } from 'vitest'
import type { PactFile, PactInteraction } from '#contracts/pact/pact-file.ts'

/** A Pact of interactions; the rest is made up. */
export function pactOf(...interactions: PactInteraction[]): PactFile {
  return {
    consumer: { name: 'shop' },
    provider: { name: 'api.weixin.qq.com' },
    interactions,
    metadata: { pactSpecification: { version: '4.0' } },
  }
}

/** A good interaction, with whatever is different in it. */
export function interactionOf({
  request,
  response,
  ...rest
}: Partial<PactInteraction> = {}): PactInteraction {
  return {
    type: 'Synchronous/HTTP',
    description: 'a read of the minimum version',
    pending: false,
    providerStates: [{ name: 'a shop' }],
    request: {
      method: 'POST',
      path: '/cgi-bin/wxopen/getweappsupportversion',
      query: { access_token: ['EXAMPLE'] },
      headers: { 'Content-Type': ['application/json'] },
      body: jsonBody({}),
      matchingRules: { query: { access_token: rule({ match: 'regex', regex: '.+' }) } },
      ...request,
    },
    response: { status: 200, body: jsonBody({ errcode: 0 }), ...response },
    ...rest,
  }
}

/** A body as a file of V4 has it. */
export function jsonBody(content: unknown) {
  return { content, contentType: 'application/json', encoded: false }
}

/** A rule as a file of V3 and V4 has it. */
export function rule(...matchers: readonly object[]) {
  return { combine: 'AND', matchers }
}

/** Gives a folder to write Pact files to, and removes it. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-test-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * What a piece of work leaves in the folder for temporary files, which is one of its own; needs
 * `vi.unstubAllEnvs()` afterwards.
 */
export async function listLeft(work: () => Promise<unknown>): Promise<string[]> {
  return inFolder(async (folder) => {
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder)
    await work()
    return readdir(folder)
  })
}

/** Options of a Pact that a team would write. */
export function plainOptions(dir: string): ConstructorParameters<typeof PactV4>[0] {
  return { consumer: 'shop', provider: 'api.weixin.qq.com', dir, logLevel: 'error' }
}
