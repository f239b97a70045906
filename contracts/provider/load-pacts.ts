import { createRequire } from 'node:module'
import { readPact } from '../pact/read-pact.ts'
import type { LoadedPact } from './name-interactions.ts'

const ownPact = 'fake-weixin/contracts/pacts/fake-weixin-tolerant-client-api.weixin.qq.com.json'

/** Reads Pact files; the one of this package if none are named. Throws `invalid_pact`. */
export async function loadPacts(paths: readonly string[] | null): Promise<LoadedPact[]> {
  return Promise.all(
    (paths ?? [findOwnPact()]).map(async (path) => ({
      path,
      file: await readPact(path),
      isOurs: paths === null,
    })),
  )
}

function findOwnPact(): string {
  return createRequire(import.meta.url).resolve(ownPact)
}
