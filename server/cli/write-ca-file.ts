import { writeFile } from 'node:fs/promises'
import { FakeWeixinError } from '../fake-weixin-error.ts'
import { assertWritable } from './assert-writable.ts'

/** The flags that decide whether there is a certificate, and where it goes. */
export interface CaFileFlags {
  readonly https?: true
  readonly proxy?: true
  readonly caFile?: string
}

/**
 * Throws `invalid_options` if the certificate could not be written where the flags say, or if there
 * will be none. Nothing has to listen for that: a wrong command line must not take a port first, nor
 * be hidden by a port that is taken.
 */
export async function assertCaFile({ https, proxy, caFile }: CaFileFlags): Promise<void> {
  if (caFile === undefined) return
  if (https !== true && proxy !== true) {
    throw refuse(caFile, 'without HTTPS there is none', 'Expected --https or --proxy. Add one.')
  }
  await guard(caFile, () => assertWritable(caFile))
}

/** Writes the certificate, if there is one. Throws `invalid_options` if the file cannot be written. */
export async function writeCaFile(
  { caFile }: CaFileFlags,
  caCertificate: string | null,
): Promise<void> {
  if (caFile === undefined || caCertificate === null) return
  await guard(caFile, () => writeFile(caFile, caCertificate))
}

async function guard(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw refuse(path, why, 'Expected a file that can be written. Check the path after --ca-file.')
  }
}

function refuse(path: string, why: string, remedy: string): FakeWeixinError {
  const message = `Failed to write the certificate to ${path}: ${why}. ${remedy}`
  return new FakeWeixinError('invalid_options', message, { path })
}
