import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Throws what the system says if a file could not be written at this path; writes nothing. */
export async function assertWritable(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() === true) throw new Error('it is a folder')
  await access(found === null ? dirname(path) : path, constants.W_OK)
}
