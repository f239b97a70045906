import type { ClientCall } from './client.ts'

/** What a driver is to do: an operation, with the version to set if there is one. */
export type DriverTask =
  | { readonly operation: 'getSupportVersion'; readonly call: ClientCall }
  | {
      readonly operation: 'setSupportVersion'
      readonly call: ClientCall & { readonly version: string }
    }

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

// Calls of loopback must not leave the machine by the proxy of a CI server.
const loopback = ['127.0.0.1', 'localhost', '::1']

/**
 * The environment of a driver: that of this process, what the driver is to do, and loopback among
 * the hosts that are called without a proxy. Secrets go this way alone, since the arguments of a
 * process can be seen by everybody on the machine.
 */
export function buildDriverEnvironment(task: DriverTask, parent: Environment): Environment {
  const { call, operation } = task
  return {
    ...parent,
    NO_PROXY: extendNoProxy(parent['NO_PROXY']),
    no_proxy: extendNoProxy(parent['no_proxy']),
    FAKE_WEIXIN_URL: call.baseUrl,
    FAKE_WEIXIN_OPERATION: operation,
    FAKE_WEIXIN_ACCESS_TOKEN: call.accessToken,
    // Undefined takes one away that this process was given.
    FAKE_WEIXIN_VERSION: operation === 'setSupportVersion' ? call.version : undefined,
    FAKE_WEIXIN_APPID: call.appid,
    FAKE_WEIXIN_SECRET: call.secret,
    FAKE_WEIXIN_REFRESH_TOKEN: call.refreshToken,
    FAKE_WEIXIN_COMPONENT_APPID: call.componentAppid,
    FAKE_WEIXIN_COMPONENT_SECRET: call.componentSecret,
    FAKE_WEIXIN_TICKET: call.ticket,
  }
}

function extendNoProxy(hosts = ''): string {
  const known = hosts.split(',').map((host) => host.trim())
  const named = known.filter((host) => host !== '')
  return [...named, ...loopback.filter((host) => !named.includes(host))].join(',')
}
