import { lstat, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** How the names of the folders begin that a run makes for its certificates. */
export const folderPrefix = 'fake-weixin-run-'

const ownerFile = 'owner.json'

/** Who owns a folder: a process, and the place where its number means something. */
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
 * Removes the folders of runs that were killed before they could do so: those of this user, in whose
 * place of processes their owner is no more. A folder about which anything is in doubt stays.
 */
export async function sweepFolders(parent: string): Promise<void> {
  try {
    const names = (await readdir(parent)).filter((name) => name.startsWith(folderPrefix))
    if (names.length === 0) return
    const place = await describePlace()
    await Promise.all(names.map((name) => sweep(join(parent, name), place)))
  } catch {
    // A folder that stays harms nobody.
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
    // It is another's, or is being made or removed at this moment.
  }
}

/** Containers may share a folder, and count their processes each for itself. */
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
