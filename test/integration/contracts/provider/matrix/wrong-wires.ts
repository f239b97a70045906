import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { ok } from '#test/integration/contracts/provider/mutants/mutant.ts'
import {
  alterRefusal,
  alterWhere,
  answer,
  answerWhere,
  describeHeaders,
  isGet,
  isSet,
  writeAll,
  writeRaw,
} from './alter.ts'
import { behind, type WrongProviderRow } from './row.ts'

const short = { only: ['reply-shape', 'set-then-get'] }

/** Providers that are wrong in how they answer, whatever they answer. */
export const wrongWires: readonly WrongProviderRow[] = [
  {
    name: 'promises a longer body than it sends',
    start: behind(() =>
      writeAll((outgoing, { status, body }) => {
        const length = `Content-Length: ${body.length + 10}`
        writeRaw(outgoing, [`HTTP/1.1 ${status} OK`, length], body)
      }),
    ),
    options: short,
    findings: ['no-reply'],
  },
  {
    name: 'promises a shorter body than it has',
    start: behind(() =>
      writeAll((outgoing, { status, body }) => {
        const length = `Content-Length: ${body.length - 10}`
        writeRaw(outgoing, [`HTTP/1.1 ${status} OK`, length, 'Connection: close'], body)
      }),
    ),
    options: { only: ['reply-shape'] },
    findings: ['no-reply'],
  },
  {
    name: 'breaks a chunked reply off',
    start: behind(() =>
      writeAll((outgoing, { status, body }) => {
        const size = body.length.toString(16)
        writeRaw(outgoing, [`HTTP/1.1 ${status} OK`, 'Transfer-Encoding: chunked'], `${size}\r\n{`)
      }),
    ),
    options: short,
    findings: ['no-reply'],
  },
  {
    name: 'answers 204 to a set',
    start: behind(() =>
      alterWhere(
        (_, request) => isSet(request),
        () => ({ status: 204, body: '' }),
      ),
    ),
    options: { only: ['set-then-get'] },
    findings: ['reply-not-json'],
  },
  {
    name: 'answers 201 to a set, as REST has it',
    start: behind(() =>
      alterWhere(
        (_, request) => isSet(request),
        ({ body, status }) => ({ status: body === ok ? 201 : status }),
      ),
    ),
    options: { only: ['set-then-get', 'reply-status-on-set'] },
    findings: ['status-not-200'],
  },
  {
    name: 'sends a read elsewhere, by 307',
    start: behind(() => ({
      request: (request) =>
        isGet(request)
          ? {
              ...answer(307, ''),
              write: (outgoing) => {
                const location = request.url.replace('/cgi-bin/', '/v2/cgi-bin/')
                outgoing.writeHead(307, { Location: location, 'Content-Length': 0 }).end()
              },
            }
          : { ...request, url: request.url.replace('/v2', '') },
    })),
    options: short,
    findings: ['reply-not-json'],
  },
  {
    name: 'never comes to the end of a reply',
    start: behind(() =>
      alterWhere(
        (_, request) => isGet(request),
        (reply) => ({
          write: (outgoing) => {
            outgoing.writeHead(reply.status, describeHeaders(reply)).write(reply.body.slice(0, 10))
          },
        }),
      ),
    ),
    options: { only: ['reply-shape'], timeout: 600 },
    findings: ['no-reply'],
  },
  {
    name: 'answers nothing to a set, which it does all the same',
    start: behind(() => ({
      request: async (request, _, send) => {
        if (!isSet(request)) return request
        await send(request)
        return 'hang'
      },
    })),
    options: { only: ['set-then-get', 'reply-shape'], timeout: 600 },
    findings: ['no-reply'],
  },
  {
    name: 'ends the connection of a set without a reply',
    start: behind(() => {
      const write = (outgoing: ServerResponse): void => void outgoing.socket?.destroy()
      return alterWhere(
        (_, request) => isSet(request),
        () => ({ write }),
      )
    }),
    options: short,
    findings: ['no-reply'],
  },
  {
    name: 'writes UTF-16',
    start: behind(() =>
      writeAll((outgoing, { status, body }) => {
        const type = 'application/json; charset=utf-16'
        outgoing.writeHead(status, { 'Content-Type': type }).end(Buffer.from(body, 'utf16le'))
      }),
    ),
    options: short,
    findings: ['reply-not-json'],
  },
  {
    name: 'begins a reply with a byte order mark',
    start: behind(() => ({ reply: (reply) => ({ ...reply, body: `\uFEFF${reply.body}` }) })),
    options: short,
    findings: ['reply-not-json'],
  },
  {
    name: 'begins a reply with what keeps browsers from running it',
    start: behind(() => ({ reply: (reply) => ({ ...reply, body: `)]}',\n${reply.body}` }) })),
    options: short,
    findings: ['reply-not-json'],
  },
  {
    name: 'has bytes in an errmsg that are no UTF-8',
    start: behind(() =>
      writeAll((outgoing, reply) => {
        const bytes = Buffer.from(reply.body.replace(' rid', ' \u00C4 rid'), 'latin1')
        const length = { 'Content-Length': bytes.length }
        outgoing.writeHead(reply.status, { ...describeHeaders(reply), ...length }).end(bytes)
      }),
    ),
    options: { only: ['get-support-version-unknown-token'] },
    findings: ['interaction-mismatch'],
  },
  {
    name: 'compresses what nobody has asked to be',
    start: behind(() =>
      writeAll((outgoing, { status, body }) => {
        outgoing.writeHead(status, { 'Content-Encoding': 'gzip' }).end(gzipSync(body))
      }),
    ),
    options: short,
    findings: ['reply-not-json'],
  },
  {
    name: 'says that a plain reply is compressed',
    start: behind(() =>
      writeAll((outgoing, reply) => {
        const headers = { ...describeHeaders(reply), 'Content-Encoding': 'gzip' }
        outgoing.writeHead(reply.status, headers).end(reply.body)
      }),
    ),
    options: { only: ['get-support-version'] },
    findings: ['interaction-mismatch'],
  },
  {
    name: 'answers a page to a set',
    start: behind(() => answerWhere(isSet, answer(200, '<html>Saved</html>', 'text/html'))),
    options: short,
    findings: ['reply-not-json'],
  },
  {
    name: 'is out of order',
    start: behind(() => ({
      request: () => answer(503, '<h1>Service Unavailable</h1>', 'text/html'),
    })),
    options: { only: ['reply-shape', 'chunked-body', 'chunked-body-on-set'] },
    findings: ['reply-not-json'],
  },
  {
    name: 'refuses a GET as text/html',
    start: behind(() => alterRefusal(43002, () => ({ contentType: 'text/html' }))),
    findings: ['content-type-not-json'],
  },
  {
    name: 'ends the refusal of a broken body in a newline',
    start: behind(() => alterRefusal(47001, ({ body }) => ({ body: `${body}\n` }))),
    findings: ['newline-at-end'],
  },
  {
    name: 'refuses a call without a token without a rid',
    start: behind(() =>
      alterRefusal(41001, ({ body }) => ({ body: body.replace(/ rid: [^"]*/, '') })),
    ),
    findings: ['rid-missing'],
  },
  {
    name: 'writes the errcode of a broken body as text',
    start: behind(() =>
      alterRefusal(47001, ({ body }) => ({ body: body.replace(':47001', ':"47001"') })),
    ),
    findings: ['errcode-not-number'],
  },
  {
    name: 'answers the version that stays when it refuses one',
    start: behind(() =>
      alterRefusal(89014, ({ body }) => ({ body: body.replace('}', ',"now_version":"2.0.0"}') })),
    ),
    findings: ['refusal-not-bare'],
  },
  {
    name: 'writes every errmsg in capitals',
    start: behind(() => ({
      reply: (reply) => ({
        ...reply,
        body: reply.body.replace(/"errmsg":"(?!ok)[^"]*"/, (errmsg) =>
          errmsg.toUpperCase().replace('ERRMSG', 'errmsg'),
        ),
      }),
    })),
    options: { only: ['reply-rid', 'reply-rid-on-set'] },
    findings: ['rid-missing'],
  },
]
