import { onBody, onErrcode, onJson, type Mutant } from './mutant.ts'

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
  {
    fault: 'answers 85015 to a version that was never published',
    finding: 'unpublished-version-85015',
    check: 'unpublished-version',
    reply: onErrcode(89014, '{"errcode":85015,"errmsg":"bad version"}'),
  },
]
