import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FakeMiniProgram, FakeWeixin } from '../../server/fake/fake-weixin.ts'
import { weixinHost } from '../../server/wechat/weixin-host.ts'
import { bundleVariables } from './ca-bundle.ts'
import { javaVariables, quoteJavaOption, splitJavaOptions } from './java-trust-store.ts'
import type { TrustFolder } from './trust-folder.ts'

/** Options for {@link buildChildEnvironment}. */
export interface ChildEnvironmentOptions {
  readonly weixin: FakeWeixin
  readonly miniProgram: FakeMiniProgram
  readonly trust: TrustFolder
  /** The environment that the child would have without `run`. */
  readonly env: NodeJS.ProcessEnv
  /** What separates the folders of a path: `:`, or `;` on Windows. */
  readonly pathDelimiter?: string
}

/**
 * The environment in which a program reaches the fake by the name of the real host, whatever its
 * language. `HTTP_PROXY` stays as it is: WeChat is called over HTTPS, and other
 * calls of a test must not change.
 */
export function buildChildEnvironment(options: ChildEnvironmentOptions): NodeJS.ProcessEnv {
  const { weixin, trust, env, pathDelimiter = delimiter } = options
  const proxy = weixin.proxyUrl ?? ''
  const noProxy = buildNoProxy(env)
  return {
    ...env,
    HTTPS_PROXY: proxy,
    https_proxy: proxy,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    ...Object.fromEntries(bundleVariables.map((name) => [name, trust.bundleFile])),
    // An empty element of the path stands for the folder that PHP was built with.
    PHP_INI_SCAN_DIR: `${env['PHP_INI_SCAN_DIR'] ?? ''}${pathDelimiter}${trust.phpIniFolder}`,
    ...describeJava(options),
    ...describePreload(options),
    ...describeFake(options),
  }
}

function describeJava({ weixin, trust, env }: ChildEnvironmentOptions): NodeJS.ProcessEnv {
  if (trust.javaProperties.length === 0) return {}
  const { hostname, port } = new URL(weixin.proxyUrl ?? '')
  const trustOptions = trust.javaProperties.map(quoteJavaOption)
  const options = [`-Dhttps.proxyHost=${hostname}`, `-Dhttps.proxyPort=${port}`, ...trustOptions]
  // A variable that is stronger than this one, and names a store, would win over ours.
  const stronger = javaVariables.slice(1).filter((name) => namesTrustStore(env[name]))
  return {
    JAVA_TOOL_OPTIONS: joinOptions(env['JAVA_TOOL_OPTIONS'], options),
    ...Object.fromEntries(stronger.map((name) => [name, joinOptions(env[name], trustOptions)])),
  }
}

function namesTrustStore(options = ''): boolean {
  return splitJavaOptions(options).some((option) => option.startsWith('-Djavax.net.ssl.trustStore'))
}

/** Node's own `fetch` and `https` ask for no proxy, so that a preload sends the calls to the fake. */
function describePreload({ weixin, env }: ChildEnvironmentOptions): NodeJS.ProcessEnv {
  const preload = fileURLToPath(new URL('preload.cjs', import.meta.url))
  const quoted = `"${preload.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  return {
    NODE_OPTIONS: joinOptions(env['NODE_OPTIONS'], ['--require', quoted]),
    FAKE_WEIXIN_PRELOAD: JSON.stringify({
      host: new URL(weixin.url).hostname,
      port: Number(new URL(weixin.url).port),
      httpsPort: Number(new URL(weixin.httpsUrl ?? '').port),
      caCertificate: weixin.caCertificate,
    }),
  }
}

function describeFake({ weixin, miniProgram }: ChildEnvironmentOptions): NodeJS.ProcessEnv {
  const { platform } = miniProgram
  return {
    FAKE_WEIXIN_URL: weixin.url,
    FAKE_WEIXIN_APPID: miniProgram.appid,
    FAKE_WEIXIN_SECRET: miniProgram.secret,
    FAKE_WEIXIN_ACCESS_TOKEN: miniProgram.accessToken,
    FAKE_WEIXIN_REFRESH_TOKEN: miniProgram.refreshToken,
    FAKE_WEIXIN_COMPONENT_APPID: platform.componentAppid,
    FAKE_WEIXIN_COMPONENT_SECRET: platform.componentSecret,
    FAKE_WEIXIN_TICKET: platform.componentVerifyTicket,
  }
}

function joinOptions(kept: string | undefined, added: readonly string[]): string {
  return [...(kept === undefined || kept === '' ? [] : [kept]), ...added].join(' ')
}

/** Hosts that are called without a proxy. */
const directHosts = ['localhost', '127.0.0.1', '::1']

/**
 * The hosts for which a child uses no proxy: those of its environment and the names of this machine,
 * but no entry that covers the real host, because its calls would bypass the fake. The hosts of such
 * an entry go through our proxy, which forwards them.
 */
export function buildNoProxy(env: NodeJS.ProcessEnv): string {
  const given = `${env['NO_PROXY'] ?? ''},${env['no_proxy'] ?? ''}`.split(/[\s,]+/)
  const kept = given.filter((entry) => entry !== '' && !coversRealHost(entry))
  return [...new Set([...kept, ...directHosts])].join(',')
}

/** Programs differ: `qq.com` stands for its subdomains too in most of them, with a dot or without. */
function coversRealHost(entry: string): boolean {
  const domain = entry
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^[*.]+/, '')
    .replace(/\.$/, '')
  return domain === '' || `.${weixinHost}`.endsWith(`.${domain}`)
}
