import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildChildEnvironment } from '#cli/run/child-environment.ts'
import { startFakeWeixin, type FakeMiniProgram, type FakeWeixin } from '#server/index.ts'

let weixin: FakeWeixin
let miniProgram: FakeMiniProgram

beforeAll(async () => {
  weixin = await startFakeWeixin({ https: true, proxy: true })
  miniProgram = await weixin.addMiniProgram()
})

afterAll(() => weixin.close())

const trustProperty = '-Djavax.net.ssl.trustStore'

function build(env: NodeJS.ProcessEnv, pathDelimiter?: string): NodeJS.ProcessEnv {
  const trust = {
    bundleFile: '/t/bundle.pem',
    phpIniFolder: '/t/php',
    javaProperties: [`${trustProperty}=/a b/cacerts`, `${trustProperty}Password=secret`],
    javaProblem: null,
    remove: () => undefined,
  }
  return buildChildEnvironment({
    ...{ weixin, miniProgram, trust, env },
    ...(pathDelimiter === undefined ? {} : { pathDelimiter }),
  })
}

describe('the environment of a child', () => {
  it('hands the certificate itself to the preload, since a process may outlive the file', () => {
    const settings = JSON.parse(build({})['FAKE_WEIXIN_PRELOAD'] ?? '') as Record<string, unknown>
    const { caCertificate, ...others } = settings
    expect(caCertificate).toBe(weixin.caCertificate)
    // Not in the certificate, whose base64 holds any three signs now and then.
    expect(JSON.stringify(others)).not.toContain('/t/')
  })

  it('quotes a folder with a space for the JVM', () => {
    expect(build({ JAVA_TOOL_OPTIONS: '-Xmx1g' })['JAVA_TOOL_OPTIONS']).toMatch(
      /^-Xmx1g -Dhttps\.proxyHost=\S+ -Dhttps\.proxyPort=\d+ "-Djavax\.net\.ssl\.trustStore=\/a b\/cacerts" -Djavax\.net\.ssl\.trustStorePassword=secret$/,
    )
  })

  it('names its trust store last in every variable that names another', () => {
    const env = build({ _JAVA_OPTIONS: `${trustProperty}=/own`, JDK_JAVA_OPTIONS: '-Xmx1g' })
    expect(env['_JAVA_OPTIONS']).toBe(
      `${trustProperty}=/own "${trustProperty}=/a b/cacerts" ${trustProperty}Password=secret`,
    )
    expect(env['JDK_JAVA_OPTIONS']).toBe('-Xmx1g')
  })

  it.each([
    [':', undefined, ':/t/php'],
    [':', '/own', '/own:/t/php'],
    [';', String.raw`C:\own`, String.raw`C:\own;/t/php`],
  ])('parts the folders of PHP by %s', (pathDelimiter, kept, expected) => {
    const env = kept === undefined ? {} : { PHP_INI_SCAN_DIR: kept }
    expect(build(env, pathDelimiter)['PHP_INI_SCAN_DIR']).toBe(expected)
  })
})
