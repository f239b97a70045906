import { lstat, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** The prefix of the folders that runs make for their certificates. */
export const folderPrefix = 'fake-weixin-run-'

const ownerFile = 'owner.json'

/** Who owns a folder: a process, and the host and PID namespace of its number. */
interface Owner {
  readonly pid: number
  readonly place: string
}

/** Writes the owner of a folder into it, so that it can be removed when its owner is gone. */
export async function writeOwner(folder: string): Promise<void> {
  const owner: Owner = { pid: process.pid, place: await describePlace() }
  await writeFile(join(folder, ownerFile), JSON.stringify(owner))
}

/**
 * Removes the folders of runs that were killed before they could remove them: folders of this user,
 * made in this PID namespace by a process that no longer exists. In doubt, a folder stays.
 */
export async function sweepFolders(parent: string): Promise<void> {
  try {
    const names = (await readdir(parent)).filter((name) => name.startsWith(folderPrefix))
    if (names.length === 0) return
    const place = await describePlace()
    await Promise.all(names.map((name) => sweep(join(parent, name), place)))
  } catch {
    // A folder that stays does no harm.
  }
}

async function sweep(folder: string, place: string): Promise<void> {
  try {
    const status = await lstat(folder)
    if (!status.isDirectory() || status.uid !== (process.getuid?.() ?? status.uid)) return
    const owner: unknown = JSON.parse(await readFile(join(folder, ownerFile), 'utf8'))
    if (!isOwner(owner) || owner.place !== place || isAlive(owner.pid)) return
    await rm(folder, { recursive: true, force: true })
  } catch {
    // It belongs to another user, or is being made or removed right now.
  }
}

/** Containers may share a folder, but each numbers its own processes. */
async function describePlace(): Promise<string> {
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
  return `${hostname()} ${namespace}`.trim()
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false
  return 'pid' in value && Number.isInteger(value.pid) && Number(value.pid) > 0 && 'place' in value
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && Reflect.get(error, 'code') === 'ESRCH')
  }
}
