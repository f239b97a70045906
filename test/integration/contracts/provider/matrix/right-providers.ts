import { gzipSync } from 'node:zlib'
import { publishedVersions } from '#fixtures/base-library-versions.ts'
import { operationNames } from '#schemas/generated/operations.ts'
import {
  onDistribution,
  onJson,
  readErrcode,
} from '#test/integration/contracts/provider/mutants/mutant.ts'
import type { PassingReply } from '#test/integration/contracts/provider/wrong-provider.ts'
import {
  alterRefusal,
  alterWhere,
  answer,
  describeHeaders,
  wait,
  writeAll,
  writeRaw,
} from './alter.ts'
import { startByHand } from './by-hand.ts'
import { handleAll, handleOne, handleTokens, handleVersion } from './handlers.ts'
import { behind, checkNames, operations, sample, whole, type RightProvider } from './row.ts'

/** What needs a parameter of its state. */
const paramChecks = [
  'get-support-version-set-before',
  'get-support-version-fractions',
  'get-support-version-no-rows',
  'get-support-version-not-granted',
  'set-support-version-not-granted',
  'reply-rows',
  'reply-rows-many',
]

/** Providers that no client can tell from WeChat. */
export const rightProviders: readonly RightProvider[] = [
  {
    name: 'hands everything on, tokens too',
    start: behind(() => ({})),
    options: { operations: operationNames },
  },
  {
    name: 'adds the headers of a proxy, and ends each connection',
    start: behind(() => writeAll(writeBusily)),
    options: sample,
  },
  {
    name: 'writes the names of headers in another case',
    start: behind(() =>
      writeAll((outgoing, { status, contentType = '', body }) => {
        const head = [`HTTP/1.1 ${status} Fine`, `CONTENT-type: ${contentType}`]
        writeRaw(outgoing, [...head, `content-LENGTH: ${body.length}`, 'connection: close'], body)
      }),
    ),
  },
  {
    name: 'writes its JSON in another order and with escapes, as PHP does',
    start: behind(() => ({ reply: onJson((json) => escape(JSON.stringify(turnAround(json)))) })),
    options: sample,
    warnings: ['errcode-not-first'],
  },
  {
    name: 'writes its JSON as Python does, with a blank after each colon and comma',
    start: behind(() => ({ reply: onJson((json) => space(JSON.stringify(json))) })),
    warnings: ['json-not-compact'],
  },
  {
    name: 'begins each reply with a newline, as a template of PHP does',
    start: behind(() => ({ reply: onJson((json) => `\n${JSON.stringify(json)}`) })),
    warnings: ['json-not-compact'],
  },
  {
    name: 'writes percentages with an exponent, or a zero at their end',
    start: behind(() => ({
      reply: (reply) => ({
        ...reply,
        body: reply.body.replaceAll(/"percentage":([\d.]+)/g, (_, number: string) =>
          number.includes('.') ? `"percentage":${number}0` : `"percentage":${number}.0e0`,
        ),
      }),
    })),
  },
  {
    name: 'answers in chunks',
    start: behind(() => writeAll(writeChunks)),
    options: sample,
    warnings: ['content-length-missing'],
  },
  {
    name: 'compresses its replies for those who ask for it',
    start: behind(() => writeAll(writeCompressed)),
    options: sample,
  },
  {
    name: 'keeps a connection, and closes it soon after all the same',
    start: behind(() =>
      writeAll((outgoing, reply) => {
        const { socket } = outgoing
        outgoing.writeHead(reply.status, { ...describeHeaders(reply), Connection: 'keep-alive' })
        outgoing.end(reply.body, () => setTimeout(() => socket?.end(), 5))
      }),
    ),
    options: sample,
  },
  {
    name: 'sends early hints before each reply',
    start: behind(() =>
      writeAll((outgoing, reply) => {
        outgoing.writeEarlyHints({ link: '</style.css>; rel=preload' })
        outgoing.writeHead(reply.status, describeHeaders(reply)).end(reply.body)
      }),
    ),
  },
  {
    name: 'answers by HTTP/1.0, and ends a reply with the connection',
    start: behind(() =>
      writeAll((outgoing, { status, contentType = '', body }) => {
        const head = [`HTTP/1.0 ${status} OK`, `Content-Type: ${contentType}`]
        writeRaw(outgoing, head, body)
      }),
    ),
    warnings: ['content-length-missing'],
  },
  {
    name: 'has fields in a success that nobody knows',
    start: behind(() => ({
      reply: onDistribution((json) => ({
        ...json,
        ext: { list: [1, null] },
        now_version_desc: '',
      })),
    })),
    options: sample,
  },
  {
    name: 'answers the older text of 40001, with a hint and a comma before the rid',
    start: behind(() =>
      alterRefusal(40001, () => ({
        body:
          '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest ' +
          'hint: [Xa1b2c0123abcd], rid: 69b8a2af-04d2c1b6-3a5e7f10"}',
      })),
    ),
    options: sample,
  },
  {
    name: 'writes every errmsg in lower case',
    start: behind(() =>
      alterWhere(
        (reply) => readErrcode(reply) !== 0,
        ({ body }) => ({ body: body.toLowerCase() }),
      ),
    ),
    options: sample,
  },
  {
    name: 'takes 100 ms for each reply',
    start: behind(() => ({ request: (request) => wait(100).then(() => request) })),
    options: { only: ['get-support-version', 'reply-status', 'get-set-get'] },
  },
  {
    name: 'is reached by state handlers alone, which know every parameter',
    start: behind(() => ({ hidesControl: true }), handleAll),
    options: whole,
  },
  {
    name: 'is reached by the state handler of the documentation, which knows supportVersion alone',
    start: behind(() => ({ hidesControl: true }), handleVersion),
    options: { writes: true, only: paramChecks },
  },
  {
    name: 'is reached by a state handler with one account, whose rows nobody can set',
    start: behind(() => ({ hidesControl: true }), handleOne),
    options: { operations, writes: true },
  },
  {
    name: 'is reached by a state handler that gives fresh tokens of one account, without its appid',
    start: behind(() => ({ hidesControl: true }), handleTokens),
    options: { writes: true, only: checkNames.sequences },
  },
  {
    name: 'has the two paths, and answers 404 to every other one',
    start: behind(() =>
      alterWhere(
        (reply) => readErrcode(reply) === 40066,
        () => ({ status: 404, body: '' }),
      ),
    ),
    options: { only: checkNames.refusals },
  },
  { name: 'was written by hand', start: () => startByHand(), options: whole },
  {
    name: 'was written by hand, under a path',
    start: () => startByHand({ prefix: '/wechat/api' }),
    options: sample,
  },
  {
    name: 'was written by hand, with tokens that a query has to encode',
    start: () => startByHand({ tokenStart: '95_a+b/c==%41&d' }),
    options: sample,
  },
  {
    name: 'was written by hand, at the name of this machine and with a slash at the end',
    start: async () => {
      const provider = await startByHand({ prefix: '/wechat' })
      return { ...provider, url: `${provider.url.replace('127.0.0.1', 'localhost')}/` }
    },
    options: sample,
  },
  {
    name: 'keeps a request until it is whole, and nobody can ask the fake behind',
    start: behind(
      () => ({ hidesControl: true, request: (request) => ({ ...request, chunked: false }) }),
      handleAll,
    ),
    warnings: ['chunked-body-taken'],
  },
  {
    name: 'knows the versions of half a year ago',
    start: () =>
      startByHand({
        versions: publishedVersions.slice(0, publishedVersions.indexOf('3.14.3') + 1),
      }),
  },
  {
    name: 'has the two operations, and lets all other calls wait for ever',
    start: behind(() => ({
      request: (request) => (request.url.startsWith('/cgi-bin/component/') ? 'hang' : request),
    })),
    options: { only: ['reply-shape', 'set-then-get'], timeout: 600 },
  },
  {
    name: 'refuses a chunked request itself, with 411',
    start: behind(() => ({
      request: (request) => (request.chunked ? answer(411, '', 'text/html') : request),
    })),
  },
  {
    name: 'writes a page under the 412 of a chunked request',
    start: behind(() =>
      alterWhere(
        ({ status }) => status === 412,
        () => ({ body: '<h1>412 Precondition Failed</h1>' }),
      ),
    ),
  },
]

type Write = Parameters<typeof writeAll>[0]

function writeBusily(...[outgoing, reply]: Parameters<Write>): void {
  outgoing.setHeader('Set-Cookie', ['a=1; Path=/', 'b=2; HttpOnly'])
  outgoing.setHeader('Via', '1.1 proxy.example')
  outgoing.setHeader('Date', 'Mon, 01 Jan 2001 00:00:00 GMT')
  outgoing.setHeader('Connection', 'close')
  outgoing.writeHead(reply.status, 'Other Words', {
    Server: 'nginx/1.25.0',
    'Cache-Control': 'no-cache',
    'X-Request-Id': '8f14e45f',
    ...describeHeaders(reply),
  })
  outgoing.end(reply.body)
}

function writeChunks(...[outgoing, { status, contentType = '', body }]: Parameters<Write>): void {
  // A 412 without a body stays one.
  outgoing.writeHead(status, { 'Content-Type': contentType })
  for (const sign of body) outgoing.write(sign)
  outgoing.end()
}

function writeCompressed(...[outgoing, reply, { headers }]: Parameters<Write>): void {
  const isAsked = String(headers['accept-encoding']).includes('gzip')
  const bytes = isAsked ? gzipSync(reply.body) : Buffer.from(reply.body)
  const encoding = isAsked ? { 'Content-Encoding': 'gzip' } : {}
  const length = { 'Content-Length': bytes.length }
  outgoing.writeHead(reply.status, { ...describeHeaders(reply), ...encoding, ...length })
  outgoing.end(bytes)
}

function turnAround(json: object): object {
  return Object.fromEntries(Object.entries(json).toReversed())
}

function escape(json: string): string {
  return json.replaceAll('/', String.raw`\/`).replaceAll('ok', String.raw`o\u006b`)
}

function space(json: PassingReply['body']): string {
  return json.replaceAll(/([:,])(?=["{[\d])/g, '$1 ')
}
