import type { request as requestHttp } from 'node:http'

/** What came back. */
export interface NodeReply {
  readonly status: number | undefined
  readonly body: string
}

/** Posts `{}` by `request` of `node:http` or `node:https`, or by whatever stands in its place. */
export function postByNode(request: typeof requestHttp, url: string): Promise<NodeReply> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Length': 2 }
    const outgoing = request(url, { method: 'POST', headers }, (reply) => {
      let body = ''
      reply.on('data', (chunk: Buffer) => (body += chunk.toString()))
      reply.on('error', reject)
      reply.on('end', () => {
        resolve({ status: reply.statusCode, body })
      })
    })
    outgoing.on('error', reject)
    outgoing.end('{}')
  })
}
