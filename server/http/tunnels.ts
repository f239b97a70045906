import type { IncomingMessage, Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { checkCaller, describeOtherHost, isOurHost, type OtherHosts } from './proxy.ts'

/** Where tunnels may end. */
export interface TunnelEnds {
  /** Accepts a connection to WeChat's port 443, before its handshake. */
  readonly acceptSecure: (socket: Socket) => void
  readonly otherHosts: OtherHosts
}

/** The tunnels through a server. */
export interface Tunnels {
  /** Ends every tunnel; the server does not close before. */
  close(): void
}

/**
 * Opens tunnels through a server (`CONNECT host:port`): those to WeChat end in the fake itself, with
 * its own certificate; others are refused, or passed on where that is allowed.
 */
export function openTunnels(server: Server, ends: TunnelEnds): Tunnels {
  const open = new Set<Socket>()
  const keep = (socket: Socket): void => {
    // A tunnel within a tunnel is on a socket that is kept already.
    if (open.has(socket)) return
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => open.delete(socket))
  }
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    keep(socket)
    const target = request.url ?? ''
    const refusal = checkCaller(socket)
    if (refusal !== undefined) refuse(socket, refusal.message)
    else if (isOurHost(target, socket)) {
      accept(socket, head)
      if (target.endsWith(':443')) ends.acceptSecure(socket)
      else server.emit('connection', socket)
    } else if (ends.otherHosts === 'pass') passOn(target, socket, head, keep)
    else refuse(socket, describeOtherHost(target).message)
  })
  return {
    close: () => {
      for (const socket of open) socket.destroy()
    },
  }
}

function accept(socket: Socket, head: Buffer): void {
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
  if (head.length > 0) socket.unshift(head)
}

function refuse(socket: Socket, message: string, status = '403 Forbidden'): void {
  const body = `${message}\n`
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
  )
}

/** Joins a tunnel to another host. */
function passOn(
  target: string,
  socket: Socket,
  head: Buffer,
  keep: (socket: Socket) => void,
): void {
  const url = URL.canParse(`tunnel://${target}`) ? new URL(`tunnel://${target}`) : undefined
  if (url === undefined || url.port === '') {
    refuse(socket, `Failed to open a tunnel to ${target}: expected host:port.`, '400 Bad Request')
    return
  }
  const onward = connect(Number(url.port), url.hostname.replace(/^\[|\]$/g, ''))
  keep(onward)
  onward.once('connect', () => {
    accept(socket, head)
    socket.pipe(onward).pipe(socket)
  })
  onward.once('error', (error) => {
    const why = `Failed to reach ${target} through fake-weixin: ${error.message}.`
    if (onward.bytesWritten === 0 && onward.bytesRead === 0) refuse(socket, why, '502 Bad Gateway')
  })
  onward.once('close', () => {
    socket.end()
  })
  socket.once('close', () => onward.destroy())
}
