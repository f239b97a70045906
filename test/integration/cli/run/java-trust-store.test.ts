import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { buildJavaTrust } from '#cli/run/java-trust-store.ts'

/** A JRE whose keytool writes down what it was asked for. */
async function makeJre(keytool = 'keytool'): Promise<{ home: string; own: string }> {
  const home = await mkdtemp(join(tmpdir(), 'fake-weixin-jre-'))
  onTestFinished(() => rm(home, { recursive: true }))
  await mkdir(join(home, 'lib/security'), { recursive: true })
  await mkdir(join(home, 'bin'))
  await writeFile(join(home, 'lib/security/cacerts'), 'of the JRE')
  await writeFile(join(home, 'bin', keytool), `#!/bin/sh\nprintf '%s\\n' "$@" >"${home}/asked"\n`)
  await chmod(join(home, 'bin', keytool), 0o755)
  const own = join(home, 'own store.jks')
  await writeFile(own, 'of the user')
  return { home, own }
}

async function build(home: string, env: NodeJS.ProcessEnv, platform?: NodeJS.Platform) {
  const properties = await buildJavaTrust({
    folder: home,
    caFile: 'ca.pem',
    env: { JAVA_HOME: home, PATH: '', ...env },
    stopped: new AbortController().signal,
    ...(platform === undefined ? {} : { platform }),
  })
  const asked = await readFile(join(home, 'asked'), 'utf8').catch(() => '')
  const store = await readFile(join(home, 'cacerts'), 'utf8').catch(() => null)
  return { properties, asked: asked.split('\n'), store }
}

describe('the trust store for a JVM', () => {
  it('is that of the JRE and our certificate', async () => {
    const { home } = await makeJre()
    const { properties, asked, store } = await build(home, {})
    expect(properties).toEqual([
      `-Djavax.net.ssl.trustStore=${join(home, 'cacerts')}`,
      '-Djavax.net.ssl.trustStorePassword=changeit',
    ])
    expect(store).toBe('of the JRE')
    expect(asked).toEqual(expect.arrayContaining(['-importcert', 'ca.pem', 'changeit']))
    expect(asked).not.toContain('-storetype')
  })

  it.each(['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'])(
    'starts from the store that %s names',
    async (name) => {
      const { home, own } = await makeJre()
      const start = '-Djavax.net.ssl.trustStore'
      const options = `-Xmx1g "${start}=${own}" ${start}Password=secret ${start}Type=JKS`
      const { properties, asked, store } = await build(home, { [name]: options })
      expect(store).toBe('of the user')
      expect(properties).toContain(`${start}Password=secret`)
      expect(asked).toEqual(expect.arrayContaining(['secret', '-storetype', 'JKS']))
    },
  )

  it('takes a second certificate of ours, in a run within a run', async () => {
    const aliases = await Promise.all(
      [await makeJre(), await makeJre()].map(async ({ home }) => {
        const { asked } = await build(home, {})
        return asked[asked.indexOf('-alias') + 1]
      }),
    )
    expect(new Set(aliases).size).toBe(2)
  })

  it('is that of the JRE where the named one does not exist', async () => {
    const { home } = await makeJre()
    const options = '-Djavax.net.ssl.trustStore=/nowhere/x.jks'
    expect((await build(home, { JAVA_TOOL_OPTIONS: options })).store).toBe('of the JRE')
  })

  it('is not made where there is no JRE', async () => {
    const { home } = await makeJre('other')
    expect(await build(home, {})).toMatchObject({ properties: [], store: null })
  })

  it('is made with keytool.exe on Windows', async () => {
    const { home } = await makeJre('keytool.exe')
    expect((await build(home, {}, 'win32')).properties).toHaveLength(2)
  })
})
