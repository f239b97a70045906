import { fileURLToPath } from 'node:url'
import type { FakeMiniProgram, FakeWeixin } from '../../face.ts'
import { bundleVariables } from './ca-bundle.ts'
import type { TrustFolder } from './trust-folder.ts'

/** Hosts that no proxy is asked for. */
const directHosts = ['localhost', '127.0.0.1', '::1']

/** What a child's environment is made of. */
export interface ChildEnvironmentOptions {
  readonly weixin: FakeWeixin
  readonly miniProgram: FakeMiniProgram
  readonly trust: TrustFolder
  /** The environment that the child would have without us. */
  readonly env: NodeJS.ProcessEnv
}

/**
 * The environment in which a program reaches the fake by the name of the real host, whatever its
 * language. `HTTP_PROXY` stays as it is: WeChat is called over HTTPS, and what a test does over plain
 * HTTP is none of our business.
 */
export function buildChildEnvironment(options: ChildEnvironmentOptions): NodeJS.ProcessEnv {
  const { weixin, trust, env } = options
  const proxy = weixin.proxyUrl ?? ''
  const noProxy = extendNoProxy(env)
  return {
    ...env,
    HTTPS_PROXY: proxy,
    https_proxy: proxy,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    ...Object.fromEntries(bundleVariables.map((name) => [name, trust.bundleFile])),
    PHP_INI_SCAN_DIR: extendPhpIni(env['PHP_INI_SCAN_DIR'], trust.phpIniFolder),
    ...describeJava(options),
    ...describePreload(options),
    ...describeFake(options),
  }
}

function extendNoProxy(env: NodeJS.ProcessEnv): string {
  const kept = (env['NO_PROXY'] ?? env['no_proxy'] ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '')
  return [...kept, ...directHosts.filter((host) => !kept.includes(host))].join(',')
}

/** An empty element of the path stands for the folder that PHP was built with. */
function extendPhpIni(kept: string | undefined, folder: string): string {
  return `${kept ?? ''}:${folder}`
}

function describeJava({ weixin, trust, env }: ChildEnvironmentOptions): NodeJS.ProcessEnv {
  if (trust.javaProperties.length === 0) return {}
  const { hostname, port } = new URL(weixin.proxyUrl ?? '')
  const properties = [
    `-Dhttps.proxyHost=${hostname}`,
    `-Dhttps.proxyPort=${port}`,
    ...trust.javaProperties,
  ]
  return { JAVA_TOOL_OPTIONS: joinOptions(env['JAVA_TOOL_OPTIONS'], properties) }
}

/** Node's own `fetch` and `https` ask for no proxy, so that a preload sends the calls to the fake. */
function describePreload({ weixin, trust, env }: ChildEnvironmentOptions): NodeJS.ProcessEnv {
  const preload = fileURLToPath(new URL('preload.cjs', import.meta.url))
  const quoted = `"${preload.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  return {
    NODE_OPTIONS: joinOptions(env['NODE_OPTIONS'], ['--require', quoted]),
    FAKE_WEIXIN_PRELOAD: JSON.stringify({
      host: new URL(weixin.url).hostname,
      port: Number(new URL(weixin.url).port),
      httpsPort: Number(new URL(weixin.httpsUrl ?? '').port),
      caFile: trust.caFile,
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
