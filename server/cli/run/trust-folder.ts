import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildCaBundle } from './ca-bundle.ts'
import { buildJavaTrust } from './java-trust-store.ts'

/** The files by which a child comes to trust the fake. */
export interface TrustFolder {
  /** Our certificate alone, PEM. */
  readonly caFile: string
  /** All that the child shall trust, PEM. */
  readonly bundleFile: string
  /** A folder with an ini file for PHP, whose curl reads no variable. */
  readonly phpIniFolder: string
  /** Properties for a JVM; none where there is no JRE, or it was not asked for. */
  readonly javaProperties: readonly string[]
  /** Why the JVM could not be given a trust store; null if it was, or was not asked for. */
  readonly javaProblem: string | null
  /** Removes all of it; at once, since a process may be about to end. */
  readonly remove: () => void
}

/** What a trust folder is made of. */
export interface TrustFolderOptions {
  readonly caCertificate: string
  readonly env: NodeJS.ProcessEnv
  /** Whether to make a trust store for a JVM, which costs its keytool half a second. */
  readonly java: boolean
}

/** Writes the files, in a folder of their own that nobody else can read. */
export async function writeTrustFolder({
  caCertificate,
  env,
  java,
}: TrustFolderOptions): Promise<TrustFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-run-'))
  const caFile = join(folder, 'ca.pem')
  const bundleFile = join(folder, 'ca-bundle.pem')
  const phpIniFolder = join(folder, 'php')
  try {
    await writeFile(caFile, caCertificate)
    await writeFile(bundleFile, await buildCaBundle(caCertificate, env))
    await mkdir(phpIniFolder)
    await writeFile(
      join(phpIniFolder, 'fake-weixin.ini'),
      `curl.cainfo="${bundleFile}"\nopenssl.cafile="${bundleFile}"\n`,
    )
    const trust = java ? await makeJavaTrust(folder, caFile, env) : noJavaTrust
    const remove = (): void => {
      rmSync(folder, { recursive: true, force: true })
    }
    return { caFile, bundleFile, phpIniFolder, ...trust, remove }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

type JavaTrust = Pick<TrustFolder, 'javaProperties' | 'javaProblem'>

const noJavaTrust: JavaTrust = { javaProperties: [], javaProblem: null }

/** A JRE that is broken is no reason not to run a program that may not need it. */
async function makeJavaTrust(
  folder: string,
  caFile: string,
  env: NodeJS.ProcessEnv,
): Promise<JavaTrust> {
  try {
    return { ...noJavaTrust, javaProperties: await buildJavaTrust(folder, caFile, env) }
  } catch (error) {
    return { ...noJavaTrust, javaProblem: error instanceof Error ? error.message : String(error) }
  }
}
