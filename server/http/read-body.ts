import type { IncomingMessage } from 'node:http'
import { largestBody } from '../engine/body-steps.ts'

/** What happens with a body: it ends, or the caller goes away in the middle. Exactly one of them. */
export interface BodyReader {
  /** The whole body, or one byte more than the largest that is taken. */
  readonly end: (body: Uint8Array) => void
  /** As much of the body as came. */
  readonly abort: (body: Uint8Array) => void
}

const noBody = new Uint8Array()

/**
 * Reads a body as bytes whatever its Content-Type. Of one that is too large it keeps as much as
 * the engine needs to refuse it, and lets the rest pass, so that the caller can read the reply.
 */
export function readBody(request: IncomingMessage, reader: BodyReader): void {
  const chunks: Buffer[] = []
  let length = 0
  let done = false
  const finish = (report: (body: Uint8Array) => void): void => {
    if (done) return
    done = true
    report(joinChunks(chunks, length))
  }
  if (request.readableEnded) {
    finish(reader.end)
    return
  }
  request.on('data', (chunk: Buffer) => {
    if (length > largestBody) return
    chunks.push(chunk)
    length += chunk.length
  })
  request.on('end', () => {
    finish(reader.end)
  })
  // Node reports a reset of an incoming request as an error only to those who listen for one.
  request.on('close', () => {
    finish(reader.abort)
  })
}

function joinChunks(chunks: readonly Buffer[], length: number): Uint8Array {
  const [first] = chunks
  if (first === undefined) return noBody
  return chunks.length === 1 ? first : Buffer.concat(chunks, length)
}
