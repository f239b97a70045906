// @ts-check
// The floor: what Node itself costs to read a body, parse it and write a fixed reply.
import { createServer } from 'node:http'
import { endpointNamed } from '../endpoints.js'
import { printReadyLine } from './ready-line.js'

// A string, because Node then sends headers and body in one write: a few percent faster than a
// Buffer, and a slow floor would flatter everything measured against it.
const reply = JSON.stringify(endpointNamed(process.argv[2]).reply)
const headers = {
  'Content-Type': 'application/json; encoding=utf-8',
  'Content-Length': Buffer.byteLength(reply),
}

const server = createServer((request, response) => {
  let text = ''
  request.setEncoding('utf8')
  request.on('data', (chunk) => {
    text += chunk
  })
  request.on('end', () => {
    JSON.parse(text)
    response.writeHead(200, headers)
    response.end(reply)
  })
})

server.listen(0, '127.0.0.1', () => printReadyLine(server))
