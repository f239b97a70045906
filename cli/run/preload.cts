/**
 * What `fake-weixin run` loads into every Node process of its child: connections to
 * api.weixin.qq.com reach the fake. They are redirected where a socket is opened, below `fetch`,
 * `https` and every library on them, so that TLS, pools and errors are the program's own.
 *
 * CommonJS in the syntax of an old Node (10), since whatever Node the child runs has to load it. It
 * reads no file, since a process may outlive the run, and where it fails the program goes on.
 */

interface Settings {
  readonly host: string
  readonly port: number
  readonly httpsPort: number
  /** PEM. */
  readonly caCertificate: string
}

interface Target {
  host?: unknown
  port?: unknown
  /** A socket of the file system, which goes before host and port. */
  path?: unknown
}

const load: (name: string) => unknown = require

const realHost = 'api.weixin.qq.com'

/** So that a program that is preloaded twice is changed once. */
const mark = Symbol.for('fake-weixin.preload')

try {
  preload(process.env['FAKE_WEIXIN_PRELOAD'])
} catch {
  // A program that cannot be redirected to the fake has to run all the same.
}

function preload(settingsText: string | undefined): void {
  const isDone: unknown = Reflect.get(global, mark)
  if (settingsText === undefined || isDone === true) return
  const settings = JSON.parse(settingsText) as Settings
  const net = load('net') as typeof import('net')
  const tls = load('tls') as typeof import('tls')
  Reflect.set(global, mark, true)
  redirectSockets(settings, net, tls)
  trustAlso(settings.caCertificate, tls)
}

/** Lets every socket that is to be connected to the real host connect to the fake. */
function redirectSockets(
  settings: Settings,
  net: typeof import('net'),
  tls: typeof import('tls'),
): void {
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
    first[0] = redirectTarget(first[0], settings, isSecure)
    return given
  }
  if (typeof first === 'object' && first !== null) {
    return [redirectTarget(first, settings, isSecure)].concat(given.slice(1))
  }
  const target = redirectTarget({ port: first, host: given[1] }, settings, isSecure) as Target
  return [target.port, target.host].concat(given.slice(2))
}

/**
 * Port 443 of the real host is redirected to the TLS port of the fake, any other to its HTTP port. An
 * axios before 0.19 speaks TLS to its proxy, which is no TLS server: it too gets one. What is no
 * target is for Node to refuse.
 */
function redirectTarget(given: unknown, settings: Settings, isSecure: boolean): unknown {
  if (typeof given !== 'object' || given === null) return given
  const target: Target = given
  if (target.path) return given
  const isProxy = isSecure && target.host === settings.host && Number(target.port) === settings.port
  if (!isRealHost(target.host) && !isProxy) return given
  const port = isProxy || Number(target.port) === 443 ? settings.httpsPort : settings.port
  return Object.assign({}, target, { host: settings.host, port: port })
}

/** Names of hosts know no case, and may end in the dot of the root. */
function isRealHost(host: unknown): boolean {
  return typeof host === 'string' && host.toLowerCase().replace(/\.$/, '') === realHost
}

/** Adds our certificate where a program names its own; all others learn it from NODE_EXTRA_CA_CERTS. */
function trustAlso(caCertificate: string, tls: typeof import('tls')): void {
  const create = tls.createSecureContext
  tls.createSecureContext = (options) => {
    const ca = options === undefined ? undefined : options.ca
    // Node takes its own roots for any `ca` that is falsy.
    if (!ca) return create(options)
    const all = (Array.isArray(ca) ? ca : [ca]).concat([caCertificate])
    return create(Object.assign({}, options, { ca: all }))
  }
}
