import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { tiers } from '../pact/pact-file.ts'
import { writePact } from '../pact/write-pact.ts'

/** The committed Pact files, by name: all interactions, once for each tier. */
export async function pactFiles(): Promise<ReadonlyMap<string, string>> {
  const dir = await mkdtemp(join(tmpdir(), 'fake-weixin-pact-'))
  try {
    const files = new Map<string, string>()
    for (const tier of tiers) {
      const { path } = await writePact({ consumer: `fake-weixin-${tier}-client`, dir, tier })
      files.set(basename(path), await readFile(path, 'utf8'))
    }
    return files
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
