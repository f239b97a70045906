import { writeFile } from 'node:fs/promises'
import { FakeWeixinError } from '../fake-weixin-error.ts'

/**
 * Writes the CA certificate that HTTPS clients must trust. Throws `invalid_options` if there is none,
 * or the file cannot be written.
 */
export async function writeCaFile(
  path: string | undefined,
  caCertificate: string | null,
): Promise<void> {
  if (path === undefined) return
  if (caCertificate === null) {
    throw refuse(
      path,
      'without HTTPS there is none',
      'Expected --https or --proxy. Add one of them.',
    )
  }
  try {
    await writeFile(path, caCertificate)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw refuse(path, why, 'Expected a file that can be written. Check the path after --ca-file.')
  }
}

function refuse(path: string, why: string, remedy: string): FakeWeixinError {
  const message = `Failed to write the certificate to ${path}: ${why}. ${remedy}`
  return new FakeWeixinError('invalid_options', message, { path })
}
