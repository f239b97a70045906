import { createRequire } from 'node:module'
import type * as PactModule from '@pact-foundation/pact'
import { FakeWeixinError } from '../../server/index.ts'

/** What `@pact-foundation/pact` exports. */
export type PactLibrary = typeof PactModule

/** What to type where Pact is not installed; 16.5.0 is the newest release that runs on Node 20. */
export const installLine = 'npm install --save-dev @pact-foundation/pact@16.5.0'

/**
 * Loads Pact, an optional peer, when it is first needed: it brings a native library of 16 MB. Pact
 * reports its use to an analytics service unless `PACT_DO_NOT_TRACK` is set; it is set here, since a
 * test calls nobody but what it tests. Throws `missing_package` if Pact is not there.
 */
export async function loadPact(): Promise<PactLibrary> {
  process.env['PACT_DO_NOT_TRACK'] ??= 'true'
  try {
    refuseOther(readVersion())
    return await import('@pact-foundation/pact')
  } catch (cause) {
    throw reportMissingPact(cause instanceof Error ? cause.message : String(cause))
  }
}

function readVersion(): string {
  const read = createRequire(import.meta.url)
  return (read('@pact-foundation/pact/package.json') as { readonly version: string }).version
}

/** Releases before 16.5.0 hang on a body of {}; those from 18 on are not known here. */
function refuseOther(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if ((major === 16 && minor >= 5) || major === 17) return
  throw new Error(`version ${version} is installed, expected 16.5.0 or later, below 18`)
}

/** The error of a Pact that is not there, or does not load. */
export function reportMissingPact(reason: string): FakeWeixinError {
  return new FakeWeixinError(
    'missing_package',
    `Failed to load @pact-foundation/pact: ${reason}. ` +
      'Pact files are written and verified by Pact itself, an optional peer of this package. ' +
      `Install it: ${installLine}`,
    { package: '@pact-foundation/pact', install: installLine },
  )
}
