import { execFile } from 'node:child_process'
import { access, copyFile, chmod } from 'node:fs/promises'
import { realpath } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The password that every JRE's own trust store has; it protects nothing, and keytool wants one. */
const password = 'changeit'

/**
 * Makes a trust store of the certificates that the machine's JRE trusts and ours, with the JRE's own
 * keytool; answers the properties that let a JVM use it, or nothing where there is no JRE.
 */
export async function buildJavaTrust(
  folder: string,
  caFile: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const home = await findJavaHome(env)
  if (home === undefined) return []
  const store = join(folder, 'cacerts')
  await copyFile(join(home, 'lib', 'security', 'cacerts'), store)
  // Where the JRE's own is read-only, so is the copy.
  await chmod(store, 0o600)
  await run(join(home, 'bin', 'keytool'), [
    ...['-importcert', '-noprompt', '-alias', 'fake-weixin', '-file', caFile],
    ...['-keystore', store, '-storepass', password],
  ])
  return [`-Djavax.net.ssl.trustStore=${store}`, `-Djavax.net.ssl.trustStorePassword=${password}`]
}

/** Where the JRE is that the child would use: JAVA_HOME, or the `java` of its PATH. */
async function findJavaHome(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const homes = env['JAVA_HOME'] === undefined ? [] : [env['JAVA_HOME']]
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const java = await realpath(join(folder, 'java')).catch(() => undefined)
    if (java !== undefined) homes.push(dirname(dirname(java)))
  }
  for (const home of homes) {
    // A JDK 8 keeps its JRE one folder deeper.
    for (const candidate of [home, join(home, 'jre')]) {
      if (await isJavaHome(candidate)) return candidate
    }
  }
  return undefined
}

async function isJavaHome(home: string): Promise<boolean> {
  try {
    await access(join(home, 'lib', 'security', 'cacerts'))
    await access(join(home, 'bin', 'keytool'))
    return true
  } catch {
    return false
  }
}
