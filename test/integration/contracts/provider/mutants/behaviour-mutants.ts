import {
  getPath,
  setPath,
  readErrcode,
  readToken,
  onBody,
  onVersion,
  type Mutant,
} from './mutant.ts'

/** Providers that forget, mix up, or want too much. */
export const behaviourMutants: readonly Mutant[] = [
  {
    fault: 'refuses every call',
    finding: 'right-call-refused',
    check: 'spaced-json',
    reply: (reply, { url }) =>
      url.startsWith(getPath)
        ? { ...reply, body: '{"errcode":-1,"errmsg":"system error"}' }
        : reply,
  },
  ...['form', 'text', 'charset', 'none'].map((type): Mutant => ({
    fault: `takes JSON under application/json alone (${type})`,
    finding: 'content-type-enforced',
    check: `content-type-${type}`,
    request: (request) =>
      request.contentType === 'application/json' || request.method === 'GET'
        ? request
        : { ...request, body: 'no JSON' },
  })),
  {
    fault: 'answers 415 and JSON of its own to what is not application/json',
    finding: 'content-type-enforced',
    check: 'content-type-text',
    request: (request) =>
      request.contentType === 'text/plain; charset=UTF-8'
        ? { status: 415, contentType: 'application/json', body: '{"message":"unsupported"}' }
        : request,
  },
  {
    fault: 'compares the body with {}',
    finding: 'spaced-json-refused',
    check: 'spaced-json',
    request: onBody('{\n}', 'no JSON'),
  },
  {
    fault: 'reads a version without a parser of JSON',
    finding: 'escaped-json-refused',
    check: 'escaped-json',
    request: (request) =>
      request.body.includes(String.raw`\u`) ? { ...request, body: 'no JSON' } : request,
  },
  {
    fault: 'says ok to a set, and sets nothing',
    finding: 'set-ignored',
    check: 'set-then-get',
    request: (request) =>
      request.url.startsWith(setPath) && /"version":"[23]\./.test(request.body)
        ? { ...request, body: '{"version":"1.0.0"}' }
        : request,
  },
  {
    fault: 'sends each set on twice',
    finding: 'set-doubled',
    check: 'set-then-get',
    request: async (request, _memory, send) => {
      if (request.url.startsWith(setPath)) await send(request)
      return request
    },
  },
  {
    fault: 'keeps the first now_version of a token',
    finding: 'now-version-stale',
    check: 'get-set-get',
    reply: onVersion((version, token, memory) => {
      memory.set(token, memory.get(token) ?? version)
      return memory.get(token) ?? version
    }),
  },
  {
    fault: 'sets before it checks',
    finding: 'refused-set-changes',
    check: 'refused-set',
    request: (request, memory) => {
      const [, version = ''] = /"version":"([^"]*)"/.exec(request.body) ?? []
      if (version !== '') memory.set(readToken(request), version)
      return request
    },
    reply: onVersion((version, token, memory) => memory.get(token) ?? version),
  },
  {
    fault: 'holds one version for everybody',
    finding: 'state-leaks',
    check: 'two-mini-programs',
    reply: (reply, request, memory) => {
      const [, version = ''] = /"version":"([^"]*)"/.exec(request.body) ?? []
      if (version !== '' && readErrcode(reply) === 0) memory.set('all', version)
      return onVersion((own) => memory.get('all') ?? own)(reply, request, memory)
    },
  },
  {
    fault: 'gives a token that does not work on a refresh',
    finding: 'refreshed-token-refused',
    check: 'refresh',
    reply: (reply) => ({
      ...reply,
      body: reply.body.replace('"authorizer_access_token":"', '"authorizer_access_token":"x'),
    }),
  },
  {
    fault: 'gives no token on a refresh',
    finding: 'refreshed-token-refused',
    check: 'refresh',
    reply: (reply) => ({
      ...reply,
      body: reply.body.replace('"authorizer_access_token"', '"authorizer_token"'),
    }),
  },
]
