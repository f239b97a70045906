import { request } from 'node:http'
import { connect as connectSecurely, type TLSSocket } from 'node:tls'
import type { Socket } from 'node:net'
import type { FakeWeixin } from '#server/index.ts'

const host = 'api.weixin.qq.com'

/** Opens a TLS connection to the HTTPS port of a fake, trusting its authority alone. */
export function openSecurely({ httpsUrl, caCertificate }: FakeWeixin): Promise<TLSSocket> {
  const { hostname, port } = new URL(httpsUrl ?? '')
  return shakeHands({ host: hostname, port: Number(port) }, caCertificate)
}

/** Opens a TLS connection to `api.weixin.qq.com` through the proxy of a fake. */
export async function openThroughProxy({
  proxyUrl,
  caCertificate,
}: FakeWeixin): Promise<TLSSocket> {
  return shakeHands({ socket: await openTunnel(proxyUrl ?? '', `${host}:443`) }, caCertificate)
}

/** Opens a tunnel through a proxy; rejects with the status and text if it refuses. */
export function openTunnel(proxyUrl: string, authority: string): Promise<Socket> {
  const { hostname, port } = new URL(proxyUrl)
  return new Promise((resolve, reject) => {
    const tunnel = request({ hostname, port, method: 'CONNECT', path: authority, agent: false })
    tunnel.on('connect', (response, socket, head) => {
      if (response.statusCode === 200) resolve(socket)
      else {
        socket.destroy()
        reject(new Error(`${String(response.statusCode)} ${head.toString()}`))
      }
    })
    tunnel.on('error', reject)
    tunnel.end()
  })
}

function shakeHands(
  target: { host: string; port: number } | { socket: Socket },
  caCertificate: string | null,
): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connectSecurely({ ...target, servername: host, ca: caCertificate ?? '' })
    socket.once('secureConnect', () => {
      socket.off('error', reject)
      resolve(socket)
    })
    socket.once('error', reject)
  })
}
