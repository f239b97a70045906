import { weixinHost } from '../../wechat/weixin-host.ts'

/** Hosts that no proxy is asked for. */
const directHosts = ['localhost', '127.0.0.1', '::1']

/**
 * The hosts for which a child asks no proxy: those of its environment and this machine's, but none
 * that covers the real host, since it would lead past the fake to the real WeChat. What is taken out
 * goes through our proxy, which lets other hosts pass.
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
