import { getPath, readErrcode, onJson, type Mutant } from './mutant.ts'

/** Providers that are wrong in what every reply looks like. */
export const formMutants: readonly Mutant[] = [
  {
    fault: 'answers refusals with HTTP 500',
    finding: 'status-not-200',
    check: 'reply-status',
    reply: (reply) => (readErrcode(reply) === 0 ? reply : { ...reply, status: 500 }),
  },
  {
    fault: 'answers text/plain',
    finding: 'content-type-not-json',
    check: 'reply-content-type',
    reply: (reply) => ({ ...reply, contentType: 'text/plain' }),
  },
  {
    fault: 'ends its replies in a newline',
    finding: 'newline-at-end',
    check: 'reply-end',
    reply: (reply) => ({ ...reply, body: `${reply.body}\n` }),
  },
  {
    fault: 'writes errcode as text',
    finding: 'errcode-not-number',
    check: 'reply-errcode',
    reply: onJson((json) =>
      JSON.stringify('errcode' in json ? { ...json, errcode: String(json['errcode']) } : json),
    ),
  },
  {
    fault: 'leaves out the errcode of a success',
    finding: 'errcode-not-number',
    check: 'set-then-get',
    reply: onJson(({ errcode, ...json }) =>
      JSON.stringify(errcode === 0 ? json : { errcode, ...json }),
    ),
  },
  {
    fault: 'leaves out the rid',
    finding: 'rid-missing',
    check: 'reply-rid',
    reply: (reply) => ({ ...reply, body: reply.body.replace(/ rid: [^"]*/, '') }),
  },
  {
    fault: 'gives a rid on success as well',
    finding: 'rid-on-success',
    check: 'reply-rid',
    reply: (reply) => ({
      ...reply,
      body: reply.body.replace('"ok"', '"ok rid: 69b8a2af-04d2c1b6-3a5e7f10"'),
    }),
  },
  {
    fault: 'answers now_version with a refusal',
    finding: 'refusal-not-bare',
    check: 'reply-refusal',
    reply: onJson((json) =>
      JSON.stringify(json['errcode'] ? { ...json, now_version: '1.0.0' } : json),
    ),
  },
  {
    fault: 'answers a page of HTML',
    finding: 'reply-not-json',
    check: 'reply-shape',
    reply: (reply, { url }) => (url.startsWith(getPath) ? { ...reply, body: '<html>' } : reply),
  },
  {
    fault: 'answers an array',
    finding: 'reply-not-json',
    check: 'reply-shape',
    reply: (reply, { url }) => (url.startsWith(getPath) ? { ...reply, body: '[]' } : reply),
  },
  {
    fault: 'never answers',
    finding: 'no-reply',
    check: 'reply-shape',
    request: (request) => (request.url.startsWith(getPath) ? 'hang' : request),
  },
]
