import { rmSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { FakeWeixinError } from '../../server/fake-weixin-error.ts'
import { buildCaBundle } from './ca-bundle.ts'
import { buildJavaTrust } from './java-trust-store.ts'

/** The files that make a child trust the fake. */
export interface TrustFolder {
  /** All that the child has to trust, PEM. */
  readonly bundleFile: string
  /** A folder with an ini file for PHP, whose curl reads no variable for certificates. */
  readonly phpIniFolder: string
  /** Properties for a JVM; none if there is no JRE, or the trust store is skipped. */
  readonly javaProperties: readonly string[]
  /** Why the trust store for the JVM could not be made; null if it was made or skipped. */
  readonly javaProblem: string | null
  /** Removes the folder, synchronously, because the process may be about to end. */
  readonly remove: () => void
}

/** Options for {@link writeTrustFolder}. */
export interface TrustFolderOptions {
  readonly caCertificate: string
  readonly env: NodeJS.ProcessEnv
  /** Whether to make a trust store for a JVM, which costs its keytool half a second. */
  readonly java: boolean
  /** Aborted when the folder is no longer needed. */
  readonly stopped: AbortSignal
}

/**
 * Writes the files into a new folder that only this user can read. Throws `invalid_options` if
 * they cannot be written.
 */
export async function writeTrustFolder(options: TrustFolderOptions): Promise<TrustFolder> {
  const parent = tmpdir()
  await sweepFolders(parent)
  try {
    const folder = await mkdtemp(join(parent, folderPrefix))
    try {
      return await fillFolder(folder, options)
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new FakeWeixinError(
      'invalid_options',
      `Failed to write the certificates for the program into ${parent}: ${why}. Expected a folder ` +
        'for temporary files that can be written to. Name one in the environment: TMPDIR=/tmp fake-weixin run ...',
      { path: parent },
    )
  }
}

async function fillFolder(folder: string, options: TrustFolderOptions): Promise<TrustFolder> {
  const { caCertificate, env, java } = options
  const caFile = join(folder, 'ca.pem')
  const bundleFile = join(folder, 'ca-bundle.pem')
  const phpIniFolder = join(folder, 'php')
  await writeOwner(folder)
  await writeFile(caFile, caCertificate)
  await writeFile(bundleFile, await buildCaBundle(caCertificate, env))
  await mkdir(phpIniFolder)
  await writeFile(
    join(phpIniFolder, 'fake-weixin.ini'),
    `curl.cainfo="${bundleFile}"\nopenssl.cafile="${bundleFile}"\n`,
  )
  const trust = java ? await makeJavaTrust(folder, caFile, options) : noJavaTrust
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true })
  }
  return { bundleFile, phpIniFolder, ...trust, remove }
}

type JavaTrust = Pick<TrustFolder, 'javaProperties' | 'javaProblem'>

const noJavaTrust: JavaTrust = { javaProperties: [], javaProblem: null }

/** Never fails: a program that does not need the JRE must run even if the JRE is broken. */
async function makeJavaTrust(
  folder: string,
  caFile: string,
  { env, stopped }: TrustFolderOptions,
): Promise<JavaTrust> {
  try {
    return {
      ...noJavaTrust,
      javaProperties: await buildJavaTrust({ folder, caFile, env, stopped }),
    }
  } catch (error) {
    return { ...noJavaTrust, javaProblem: error instanceof Error ? error.message : String(error) }
  }
}

/** The prefix of the folders that runs make for their certificates. */
const folderPrefix = 'fake-weixin-run-'

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
