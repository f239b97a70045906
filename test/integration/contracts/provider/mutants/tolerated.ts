import { onBody, onJson, setPath, type Mutant } from './mutant.ts'

/** Providers that differ in what no client minds, or what nobody knows of WeChat. */
export const tolerated: readonly Mutant[] = [
  {
    fault: 'writes charset in its Content-Type',
    finding: 'content-type-differs',
    check: 'reply-content-type',
    reply: (reply) => ({ ...reply, contentType: 'application/json; charset=utf-8' }),
  },
  {
    fault: 'answers without a Content-Length',
    finding: 'content-length-missing',
    check: 'reply-content-length',
    reply: (reply) => ({ ...reply, withLength: false }),
  },
  {
    fault: 'pretty-prints its JSON',
    finding: 'json-not-compact',
    check: 'reply-compact',
    reply: onJson((json) => JSON.stringify(json, null, 2)),
  },
  {
    fault: 'writes errmsg before errcode',
    finding: 'errcode-not-first',
    check: 'reply-key-order',
    reply: onJson(({ errcode, errmsg, ...json }) => JSON.stringify({ errmsg, errcode, ...json })),
  },
  {
    fault: 'answers 44002 to []',
    finding: 'array-body-not-47001',
    check: 'array-body',
    request: onBody('[]', ''),
  },
  {
    fault: 'answers 47001 to null',
    finding: 'null-body-not-44002',
    check: 'null-body',
    request: onBody('null', '[]'),
  },
  {
    fault: 'keeps a chunked request until it is whole, as a proxy may',
    finding: 'chunked-body-taken',
    check: 'chunked-body',
    request: (request) => ({ ...request, chunked: false }),
  },
  {
    fault: 'does so on a write',
    finding: 'chunked-body-taken',
    check: 'chunked-body-on-set',
    request: (request) => ({ ...request, chunked: false }),
  },
  {
    fault: 'answers 89014 to a write without a version',
    finding: 'missing-version-not-47001',
    check: 'no-version',
    request: (request) =>
      request.url.startsWith(setPath) && request.body === '{}'
        ? { ...request, body: '{"version":""}' }
        : request,
  },
  {
    fault: 'takes a version that is a number',
    finding: 'number-version-accepted',
    check: 'number-version',
    request: (request) => ({ ...request, body: request.body.replace(':2}', ':"2.25.0"}') }),
  },
  {
    fault: 'answers a page to a path that it does not have',
    finding: 'outside-path-body',
    check: 'outside-path',
    reply: (reply) => (reply.status === 404 ? { ...reply, body: '<html>' } : reply),
  },
  {
    fault: 'refuses unknown fields',
    finding: 'extra-field-refused',
    check: 'extra-field',
    request: onBody('{"appid":""}', 'no JSON'),
  },
]
