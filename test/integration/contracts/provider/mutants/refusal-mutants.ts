import {
  getPath,
  ok,
  anyDistribution,
  readErrcode,
  onBody,
  onErrcode,
  type Mutant,
} from './mutant.ts'

/** Providers that do not refuse what WeChat refuses, or refuse it otherwise. */
export const refusalMutants: readonly Mutant[] = [
  {
    fault: 'has no empty-body rule',
    finding: 'empty-body-not-44002',
    check: 'no-body',
    request: onBody('', '{}'),
  },
  {
    fault: 'answers 47001 to an empty body',
    finding: 'empty-body-not-44002',
    check: 'no-body',
    reply: onErrcode(44002, '{"errcode":47001,"errmsg":"data format error"}'),
  },
  {
    fault: 'answers 43002 with the HTTP status 405',
    finding: 'status-not-200',
    check: 'get-method',
    reply: (reply) => (readErrcode(reply) === 43002 ? { ...reply, status: 405 } : reply),
  },
  {
    fault: 'crashes at a version that is a number',
    finding: 'reply-not-json',
    check: 'number-version',
    reply: (reply) =>
      readErrcode(reply) === 89014 ? { ...reply, status: 500, body: '<h1>TypeError</h1>' } : reply,
  },
  {
    fault: 'refuses [] with 422 and JSON of its own',
    finding: 'errcode-not-number',
    check: 'array-body',
    reply: (reply) =>
      readErrcode(reply) === 47001 ? { ...reply, status: 422, body: '{"detail":"list"}' } : reply,
  },
  {
    fault: 'takes [] for {} and answers without an errcode',
    finding: 'array-body-accepted',
    check: 'array-body',
    reply: onErrcode(47001, '{"now_version":"2.20.0"}'),
  },
  {
    fault: 'says errcode 0 with HTTP 400 to an empty body',
    finding: 'empty-body-not-44002',
    check: 'no-body',
    reply: (reply) => (readErrcode(reply) === 44002 ? { ...reply, status: 400, body: ok } : reply),
  },
  {
    fault: 'takes [] for {}',
    finding: 'array-body-accepted',
    check: 'array-body',
    request: onBody('[]', '{}'),
  },
  {
    fault: 'takes null for {}',
    finding: 'null-body-accepted',
    check: 'null-body',
    request: onBody('null', '{}'),
  },
  {
    fault: 'takes a form',
    finding: 'broken-body-not-47001',
    check: 'form-body',
    request: onBody('a=b', '{}'),
  },
  {
    fault: 'takes JSON that breaks off',
    finding: 'broken-body-not-47001',
    check: 'broken-body',
    request: onBody('{"version":', '{}'),
  },
  {
    fault: 'takes GET',
    finding: 'get-method-not-43002',
    check: 'get-method',
    request: (request) =>
      request.url.startsWith(getPath) ? { ...request, method: 'POST', body: '{}' } : request,
  },
  {
    fault: 'makes a 200 of the 412 to a chunked body',
    finding: 'chunked-body-not-412',
    check: 'chunked-body',
    reply: (reply) => (reply.status === 412 ? { ...reply, status: 200, body: ok } : reply),
  },
  {
    fault: 'answers 40001 to a call without a token',
    finding: 'missing-token-not-41001',
    check: 'no-token',
    reply: onErrcode(41001, '{"errcode":40001,"errmsg":"invalid credential"}'),
  },
  {
    fault: 'takes a token from the body',
    finding: 'missing-token-not-41001',
    check: 'token-in-body',
    request: (request) => {
      const [, token = ''] = /"access_token":"([^"]*)"/.exec(request.body) ?? []
      return token === '' ? request : { ...request, url: `${request.url}?access_token=${token}` }
    },
  },
  {
    fault: 'takes half a token',
    finding: 'unknown-token-accepted',
    check: 'token-half',
    reply: onErrcode(40001, anyDistribution),
  },
  {
    fault: 'answers 40014 to an unknown token',
    finding: 'interaction-mismatch',
    check: 'get-support-version-unknown-token',
    reply: onErrcode(40001, '{"errcode":40014,"errmsg":"invalid access_token"}'),
  },
  {
    fault: 'answers 40001 to an expired token',
    finding: 'interaction-mismatch',
    check: 'get-support-version-expired-token',
    reply: onErrcode(42001, '{"errcode":40001,"errmsg":"invalid credential"}'),
  },
  {
    fault: 'does not ask for permission set 18',
    finding: 'interaction-mismatch',
    check: 'get-support-version-not-granted',
    reply: onErrcode(61007, anyDistribution),
  },
  {
    fault: 'has no quota',
    finding: 'interaction-mismatch',
    check: 'get-support-version-quota-used-up',
    reply: onErrcode(45009, anyDistribution),
  },
  {
    fault: 'takes any version',
    finding: 'interaction-mismatch',
    check: 'set-support-version-unpublished',
    reply: onErrcode(89014, ok),
  },
  {
    fault: 'takes any version after another one',
    finding: 'unpublished-version-not-89014',
    check: 'refused-set',
    reply: onErrcode(89014, ok),
  },
  {
    fault: 'answers 85015 to a version that was never published, as on the older page',
    finding: 'interaction-mismatch',
    check: 'set-support-version-unpublished',
    reply: onErrcode(89014, '{"errcode":85015,"errmsg":"bad version"}'),
  },
  {
    fault: 'answers 404 to an unknown path under a known one',
    finding: 'unknown-path-not-40066',
    check: 'unknown-path',
    reply: (reply) => (readErrcode(reply) === 40066 ? { ...reply, status: 404, body: '' } : reply),
  },
  {
    fault: 'answers 40066 to every path',
    finding: 'outside-path-not-404',
    check: 'outside-path',
    reply: (reply) =>
      reply.status === 404
        ? { status: 200, contentType: undefined, body: '{"errcode":40066,"errmsg":"invalid url"}' }
        : reply,
  },
]
