import { weixinHost } from '../../wechat/weixin-host.ts'

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
