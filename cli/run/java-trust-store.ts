import { execFile } from 'node:child_process'
import { access, chmod, copyFile, realpath } from 'node:fs/promises'
import { basename, delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The password that every JRE's own trust store has; it protects nothing, but keytool requires one. */
const defaultPassword = 'changeit'

/** Variables that every JVM reads, from the weakest to the strongest. */
export const javaVariables = ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'] as const

/** Options for {@link buildJavaTrust}. */
export interface JavaTrustOptions {
  /** Where it is written. */
  readonly folder: string
  readonly caFile: string
  readonly env: NodeJS.ProcessEnv
  /** Aborted when the trust store is no longer needed. */
  readonly stopped: AbortSignal
  readonly platform?: NodeJS.Platform
}

interface Store {
  readonly path: string
  readonly password: string
  readonly type: string | undefined
}

/**
 * Makes a trust store of the certificates that the program's JVM trusts without us, those of the
 * JRE or of the store that its options name, and ours, with the JRE's own keytool; returns the
 * properties that let a JVM use it, or nothing where there is no JRE.
 */
export async function buildJavaTrust({
  folder,
  caFile,
  env,
  stopped,
  platform = process.platform,
}: JavaTrustOptions): Promise<readonly string[]> {
  const ending = platform === 'win32' ? '.exe' : ''
  const home = await findJavaHome(env, ending)
  if (home === undefined) return []
  const jreStore = join(home, 'lib', 'security', 'cacerts')
  const { path, password, type } = (await findOwnStore(env)) ?? {
    path: jreStore,
    password: defaultPassword,
    type: undefined,
  }
  const store = join(folder, 'cacerts')
  await copyFile(path, store)
  // Where the JRE's own is read-only, so is the copy.
  await chmod(store, 0o600)
  // In a run within a run, the store that the options name has a certificate of ours already.
  const alias = basename(folder)
  const keytool = [
    ...['-importcert', '-noprompt', '-alias', alias, '-file', caFile],
    ...['-keystore', store, '-storepass', password],
    ...(type === undefined ? [] : ['-storetype', type]),
  ]
  await run(join(home, 'bin', `keytool${ending}`), keytool, { signal: stopped })
  return [`-Djavax.net.ssl.trustStore=${store}`, `-Djavax.net.ssl.trustStorePassword=${password}`]
}

/** The store that the options of every JVM name, where there is one; a later option wins. */
async function findOwnStore(env: NodeJS.ProcessEnv): Promise<Store | undefined> {
  const options = javaVariables.flatMap((name) => splitJavaOptions(env[name] ?? ''))
  const read = (name: string): string | undefined => {
    const start = `-Djavax.net.ssl.${name}=`
    return options.findLast((option) => option.startsWith(start))?.slice(start.length)
  }
  const path = read('trustStore')
  if (path === undefined || !(await isThere(path))) return undefined
  const password = read('trustStorePassword') ?? defaultPassword
  return { path, password, type: read('trustStoreType') }
}

/** Where the JRE is that the child would use: JAVA_HOME, or the `java` of its PATH. */
async function findJavaHome(env: NodeJS.ProcessEnv, ending: string): Promise<string | undefined> {
  const homes = env['JAVA_HOME'] === undefined ? [] : [env['JAVA_HOME']]
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const java = await realpath(join(folder, `java${ending}`)).catch(() => undefined)
    if (java !== undefined) homes.push(dirname(dirname(java)))
  }
  for (const home of homes) {
    // A JDK 8 keeps its JRE one folder deeper.
    for (const candidate of [home, join(home, 'jre')]) {
      if (await isJavaHome(candidate, ending)) return candidate
    }
  }
  return undefined
}

async function isJavaHome(home: string, ending: string): Promise<boolean> {
  return (
    (await isThere(join(home, 'lib', 'security', 'cacerts'))) &&
    (await isThere(join(home, 'bin', `keytool${ending}`)))
  )
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}

/**
 * The options in the text of a variable as HotSpot reads it: separated by white space; text in
 * quotes, ' or ", is kept unchanged, even in the middle of an option. There is no escape.
 */
export function splitJavaOptions(text: string): string[] {
  const options = text.match(/(?:[^\s"']|"[^"]*(?:"|$)|'[^']*(?:'|$))+/g) ?? []
  return options.map((option) => option.replaceAll(/"([^"]*)"?|'([^']*)'?/g, '$1$2'))
}

/** An option in the text of such a variable; quoted only where it has to be. */
export function quoteJavaOption(option: string): string {
  if (!/[\s"']/.test(option)) return option
  return option
    .split('"')
    .map((part) => `"${part}"`)
    .join(`'"'`)
}
