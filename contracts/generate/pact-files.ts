import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { writePact } from '../pact/write-pact.ts'

/** The committed Pact file, by its name: all interactions, as tolerant as WeChat is. */
export async function pactFiles(): Promise<ReadonlyMap<string, string>> {
  const dir = await mkdtemp(join(tmpdir(), 'fake-weixin-pact-'))
  try {
    const { path } = await writePact({ consumer: 'fake-weixin-tolerant-client', dir })
    return new Map([[basename(path), await readFile(path, 'utf8')]])
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
