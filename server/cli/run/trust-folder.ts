import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FakeWeixinError } from '../../fake-weixin-error.ts'
import { buildCaBundle } from './ca-bundle.ts'
import { buildJavaTrust } from './java-trust-store.ts'
import { folderPrefix, sweepFolders, writeOwner } from './sweep-folders.ts'

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
      { folder: parent },
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
