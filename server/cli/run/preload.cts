/**
 * What `fake-weixin run` loads into every Node process of its child: connections to
 * api.weixin.qq.com lead to the fake. They are turned where a socket is opened, below `fetch`,
 * `https` and every library on them, so that TLS, pools and errors are the program's own.
 *
 * CommonJS in the syntax of an old Node, since whatever Node the child runs has to load it. It must
 * not fail there: without its settings it does nothing.
 */

interface Settings {
  readonly host: string
  readonly port: number
  readonly httpsPort: number
  readonly caFile: string
}

interface Target {
  host?: unknown
  port?: unknown
}

const load: (name: string) => unknown = require
const fs = load('fs') as typeof import('fs')
const net = load('net') as typeof import('net')
const tls = load('tls') as typeof import('tls')

const realHost = 'api.weixin.qq.com'

/** So that a program that is preloaded twice is changed once. */
const mark = Symbol.for('fake-weixin.preload')

const settingsText = process.env['FAKE_WEIXIN_PRELOAD']
const isDone: unknown = Reflect.get(globalThis, mark)
if (settingsText !== undefined && isDone !== true) {
  Reflect.set(globalThis, mark, true)
  const settings = JSON.parse(settingsText) as Settings
  redirectSockets(settings)
  trustAlso(fs.readFileSync(settings.caFile, 'utf8'))
}

/** Lets every socket that is to be connected to the real host connect to the fake. */
function redirectSockets(settings: Settings): void {
  const connect: unknown = Reflect.get(net.Socket.prototype, 'connect')
  if (typeof connect !== 'function') return
  const redirected = function (this: unknown, ...given: unknown[]): unknown {
    const isSecure = this instanceof tls.TLSSocket
    return Reflect.apply(connect, this, redirectArguments(given, settings, isSecure))
  }
  Reflect.set(net.Socket.prototype, 'connect', redirected)
}

/** The arguments of connect(): options, a port and a host, or an array that Node has made of them. */
function redirectArguments(given: unknown[], settings: Settings, isSecure: boolean): unknown[] {
  const first = given[0]
  if (Array.isArray(first)) {
    // Node recognises its own array by a mark on it: the array stays, its options are others.
    first[0] = redirectTarget(first[0] as Target, settings, isSecure)
    return given
  }
  if (typeof first === 'object' && first !== null) {
    return [redirectTarget(first, settings, isSecure)].concat(given.slice(1) as Target[])
  }
  const target = redirectTarget({ port: first, host: given[1] }, settings, isSecure)
  return [target.port, target.host].concat(given.slice(2))
}

/**
 * Port 443 of the real host leads to where the fake speaks TLS, any other to where it does not. An
 * axios before 0.19 speaks TLS to its proxy, which is no TLS server: it too gets one.
 */
function redirectTarget(target: Target, settings: Settings, isSecure: boolean): Target {
  const isProxy = isSecure && target.host === settings.host && Number(target.port) === settings.port
  if (target.host !== realHost && !isProxy) return target
  const port = isProxy || Number(target.port) === 443 ? settings.httpsPort : settings.port
  return Object.assign({}, target, { host: settings.host, port: port, path: undefined })
}

/** Adds our certificate where a program names its own; all others learn it from NODE_EXTRA_CA_CERTS. */
function trustAlso(caCertificate: string): void {
  const create = tls.createSecureContext
  tls.createSecureContext = (options) => {
    const ca = options === undefined ? undefined : options.ca
    if (ca === undefined) return create(options)
    const all = (Array.isArray(ca) ? ca : [ca]).concat([caCertificate])
    return create(Object.assign({}, options, { ca: all }))
  }
}
