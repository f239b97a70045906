import type { ServerResponse } from 'node:http'
import { errcodes, type Errcode } from '#schemas/generated/errcodes.ts'
import {
  getPath,
  readErrcode,
  setPath,
} from '#test/integration/contracts/provider/mutants/mutant.ts'
import type {
  Alteration,
  PassingReply,
  PassingRequest,
} from '#test/integration/contracts/provider/wrong-provider.ts'

/** The Content-Type of WeChat. */
export const jsonType = 'application/json; encoding=utf-8'

/** Whether a request sets a version. */
export function isSet({ url }: PassingRequest): boolean {
  return url.startsWith(setPath)
}

/** Whether a request reads the version. */
export function isGet({ url }: PassingRequest): boolean {
  return url.startsWith(getPath)
}

/** The version of a body, if there is one, whatever else is wrong with it. */
export function readVersion({ body }: PassingRequest): string | null {
  return /"version"\s*:\s*"([^"]*)"/.exec(body)?.[1] ?? null
}

/** A reply with its status. */
export function answer(status: number, body: string, contentType = jsonType): PassingReply {
  return { status, contentType, body }
}

/** A refusal as WeChat writes it. */
export function refusal(errcode: Errcode): PassingReply {
  const errmsg = `${errcodes[errcode].text} rid: 69b8a2af-04d2c1b6-3a5e7f10`
  return answer(200, JSON.stringify({ errcode, errmsg }))
}

/** A request with another access token. */
export function withToken(request: PassingRequest, token: string): PassingRequest {
  const [path = ''] = request.url.split('?')
  return { ...request, url: `${path}?access_token=${encodeURIComponent(token)}` }
}

/** Sends a set of one body on as another that the fake takes. */
export function takeSet(isTaken: (body: string) => boolean): Alteration {
  return {
    request: (request) =>
      isSet(request) && isTaken(request.body)
        ? { ...request, body: '{"version":"2.25.0"}' }
        : request,
  }
}

/** Answers some requests itself. */
export function answerWhere(
  isAnswered: (request: PassingRequest) => boolean,
  reply: PassingReply,
): Alteration {
  return { request: (request) => (isAnswered(request) ? reply : request) }
}

/** Alters the replies of one errcode, or of some requests. */
export function alterWhere(
  isAltered: (reply: PassingReply, request: PassingRequest) => boolean,
  alter: (reply: PassingReply) => Partial<PassingReply>,
): Alteration {
  return {
    reply: (reply, request) => (isAltered(reply, request) ? { ...reply, ...alter(reply) } : reply),
  }
}

/** Alters the refusals with one errcode. */
export function alterRefusal(
  errcode: Errcode,
  alter: (reply: PassingReply) => Partial<PassingReply>,
): Alteration {
  return alterWhere((reply) => readErrcode(reply) === errcode, alter)
}

/** Writes every reply in a way of its own. */
export function writeAll(
  write: (outgoing: ServerResponse, reply: PassingReply, request: PassingRequest) => void,
): Alteration {
  return {
    reply: (reply, request) => ({
      ...reply,
      write: (outgoing) => {
        write(outgoing, reply, request)
      },
    }),
  }
}

/** Writes the bytes of a whole reply, line by line, and ends the connection. */
export function writeRaw(outgoing: ServerResponse, head: readonly string[], body: string): void {
  outgoing.socket?.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** Headers of a reply with its length. */
export function describeHeaders({ contentType, body }: PassingReply): Record<string, string> {
  const length = { 'Content-Length': String(Buffer.byteLength(body)) }
  return contentType === undefined ? length : { 'Content-Type': contentType, ...length }
}

/** Waits. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
