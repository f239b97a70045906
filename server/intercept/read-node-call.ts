import { urlToHttpOptions } from 'node:url'
import { isWeixinHost } from './judge-call.ts'

/** What `http.request` is given, as far as it says where the call goes. */
type NodeOptions = Readonly<Partial<Record<string, unknown>>>

/**
 * The address of a call of `node:http` or `node:https`, if it is one of WeChat's host, read from the
 * arguments as Node merges them: options win over the url before them. A call through a Unix socket,
 * or one that opens a tunnel (`CONNECT`), has no such address. `protocol` is that of the module.
 */
export function readNodeCall(call: readonly unknown[], protocol: string): URL | undefined {
  const options = mergeOptions(call)
  const host = readHost(options)
  if (host === undefined || options['socketPath'] || options['method'] === 'CONNECT') return
  const scheme = readText(options['protocol']) ?? protocol
  const path = readText(options['path']) ?? '/'
  const address = `${scheme}//${host}:${readText(options['port']) ?? ''}${path}`
  return URL.canParse(address) ? new URL(address) : undefined
}

function readHost({ hostname, host }: NodeOptions): string | undefined {
  const lower = (readText(hostname) ?? readText(host))?.toLowerCase()
  return lower !== undefined && isWeixinHost(lower) ? lower : undefined
}

function readText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function mergeOptions([first, second]: readonly unknown[]): NodeOptions {
  const text = typeof first === 'string' ? first : readHref(first)
  if (text === undefined) return isOptions(first) ? first : {}
  if (!URL.canParse(text)) return {}
  const url: object = urlToHttpOptions(new URL(text))
  return isOptions(second) ? { ...url, ...second } : { ...url }
}

/** The text of a URL, also of one that is not Node's own class; Node tells them by the same signs. */
function readHref(value: unknown): string | undefined {
  if (!isOptions(value)) return undefined
  const { href, protocol, auth, path } = value
  const isUrl = Boolean(protocol) && auth === undefined && path === undefined
  return isUrl ? readText(href) : undefined
}

function isOptions(value: unknown): value is NodeOptions {
  return typeof value === 'object' && value !== null
}
