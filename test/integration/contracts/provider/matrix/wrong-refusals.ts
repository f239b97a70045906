import { readErrcode, readToken } from '#test/integration/contracts/provider/mutants/mutant.ts'
import {
  alterRefusal,
  alterWhere,
  answer,
  answerWhere,
  isGet,
  isSet,
  readVersion,
  refusal,
  takeSet,
  withToken,
} from './alter.ts'
import { startByHand } from './by-hand.ts'
import { behind, checkNames, type WrongProviderRow } from './row.ts'

const broad = { only: [...checkNames.refusals, ...checkNames.sequences] }

const tokenInteractions = ['get-support-version-unknown-token', 'set-support-version-unknown-token']

/** Providers that refuse too much, too little, or in another way. */
export const wrongRefusals: readonly WrongProviderRow[] = [
  {
    name: 'takes a patch of a release that never was',
    start: behind(() => takeSet((body) => body.includes('"2.25.99"'))),
    options: broad,
    findings: ['unpublished-version-not-89014'],
  },
  {
    name: 'takes any version of three numbers',
    start: behind(() => takeSet((body) => /"\d+\.\d+\.\d+"/.test(body))),
    options: { only: ['refused-set'] },
    findings: ['unpublished-version-not-89014'],
  },
  {
    name: 'takes a version of two numbers',
    start: behind(() => takeSet((body) => /"\d+\.\d+"/.test(body))),
    options: broad,
    findings: ['unpublished-version-not-89014'],
  },
  {
    name: 'takes an empty version',
    start: behind(() => takeSet((body) => body.includes('"version":""'))),
    options: broad,
    findings: ['unpublished-version-not-89014'],
  },
  {
    name: 'takes null for a version',
    start: behind(() => takeSet((body) => body.includes('"version":null'))),
    options: broad,
    findings: ['missing-version-accepted'],
  },
  {
    name: 'refuses all versions of the first major one',
    start: behind(() =>
      answerWhere((request) => isSet(request) && request.body.includes('"1.'), refusal(89014)),
    ),
    options: broad,
    findings: ['right-call-refused'],
  },
  {
    name: 'refuses versions with a number of two digits',
    start: behind(() =>
      answerWhere((request) => isSet(request) && /\.\d\d/.test(request.body), refusal(89014)),
    ),
    options: { only: ['get-set-get', 'refused-set', 'two-mini-programs'] },
    findings: ['right-call-refused'],
  },
  {
    name: 'refuses a read with 400 and JSON of its own',
    start: behind(() => answerWhere(isGet, answer(400, '{"message":"Bad Request"}'))),
    options: { only: ['reply-shape', 'spaced-json', 'set-then-get'] },
    findings: ['right-call-refused'],
  },
  {
    name: 'refuses the newest versions with 422',
    start: behind(() =>
      answerWhere(
        (request) => isSet(request) && request.body.includes('"3.'),
        answer(422, '{"detail":[{"loc":["body","version"]}]}'),
      ),
    ),
    options: { only: ['set-then-get', 'get-set-get', 'two-mini-programs'] },
    findings: ['right-call-refused'],
  },
  {
    name: 'refuses JSON that names its charset',
    start: behind(() =>
      answerWhere(
        ({ contentType = '' }) => contentType === 'application/json; charset=utf-8',
        answer(415, '{"message":"Unsupported Media Type"}'),
      ),
    ),
    options: { only: [...checkNames.contents, ...checkNames.sequences] },
    findings: ['content-type-enforced'],
  },
  {
    name: 'refuses a set of text/plain alone',
    start: behind(() =>
      answerWhere(
        (request) => isSet(request) && (request.contentType ?? '').startsWith('text/plain'),
        refusal(47001),
      ),
    ),
    options: { only: [...checkNames.contents, ...checkNames.sequences] },
    findings: ['content-type-enforced'],
  },
  {
    name: 'refuses a set with white space in its JSON',
    start: behind(() =>
      answerWhere((request) => isSet(request) && /[{:]\s/.test(request.body), refusal(47001)),
    ),
    options: { only: [...checkNames.contents, ...checkNames.sequences] },
    findings: ['spaced-json-refused'],
  },
  {
    name: 'reads the version of a set without a parser, and knows no escapes',
    start: behind(() =>
      answerWhere(
        (request) => isSet(request) && request.body.includes(String.raw`\u`),
        refusal(89014),
      ),
    ),
    options: { only: [...checkNames.contents, ...checkNames.sequences] },
    findings: ['escaped-json-refused'],
  },
  {
    name: 'takes a token from the header as well',
    start: behind(() => ({
      request: (request) => {
        const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
        return token === undefined ? request : withToken(request, token)
      },
    })),
    options: broad,
    findings: ['missing-token-not-41001'],
  },
  {
    name: 'wants the token in the header',
    start: behind(() => ({
      request: (request) =>
        request.headers.authorization === undefined && (isGet(request) || isSet(request))
          ? answer(401, '{"error":"invalid_token"}')
          : request,
    })),
    options: { only: ['set-then-get', 'spaced-json'] },
    findings: ['right-call-refused'],
  },
  {
    name: 'knows one account alone',
    start: behind(() => ({
      request: (request, memory) => {
        if (!isGet(request) && !isSet(request)) return request
        const one = memory.get('one') ?? readToken(request)
        memory.set('one', one)
        return readToken(request) === one ? request : refusal(40001)
      },
    })),
    options: { only: ['set-then-get', 'two-mini-programs'] },
    findings: ['right-call-refused'],
  },
  {
    name: 'takes any token for that of the account which called last',
    start: behind(() => ({
      request: async (request, memory, send) => {
        const reply = await send(request)
        if (readErrcode(reply) === 0) memory.set('token', readToken(request))
        const token = memory.get('token')
        return readErrcode(reply) === 40001 && token !== undefined
          ? withToken(request, token)
          : reply
      },
    })),
    options: { only: ['set-support-version', 'set-support-version-unknown-token'] },
    findings: ['interaction-mismatch'],
  },
  {
    name: 'compares tokens without regard to their case',
    start: () => startByHand({ isToken: (sent, own) => sent.toLowerCase() === own.toLowerCase() }),
    options: { only: [...checkNames.refusals, ...tokenInteractions] },
    findings: ['unknown-token-accepted'],
  },
  {
    name: 'takes the beginning of a token',
    start: () => startByHand({ isToken: (sent, own) => own.startsWith(sent) }),
    options: { only: [...checkNames.refusals, ...tokenInteractions] },
    findings: ['unknown-token-accepted'],
  },
  {
    name: 'refuses every wrong body with 400 and its errcode',
    start: behind(() =>
      alterWhere(
        (reply) => [44002, 47001].includes(readErrcode(reply)),
        () => ({ status: 400 }),
      ),
    ),
    options: { only: ['no-body', 'array-body', 'broken-body', 'no-version'] },
    findings: ['status-not-200'],
  },
  {
    name: 'crashes at a body that breaks off',
    start: behind(() =>
      alterRefusal(47001, () => answer(500, '<pre>SyntaxError</pre>', 'text/html')),
    ),
    options: { only: ['broken-body', 'no-version', 'array-body'] },
    findings: ['reply-not-json'],
  },
  {
    name: 'takes blanks for a body',
    start: behind(() => ({
      request: (request) => (/^\s+$/.test(request.body) ? { ...request, body: '{}' } : request),
    })),
    options: broad,
    findings: ['broken-body-not-47001'],
  },
  {
    name: 'takes JSON with something behind it',
    start: behind(() => ({
      request: (request) => ({ ...request, body: request.body.replace(/\}[^"]+$/, '}') }),
    })),
    options: broad,
    findings: ['broken-body-not-47001'],
  },
  {
    name: 'takes JSON with a comma at its end',
    start: behind(() => ({
      request: (request) => ({ ...request, body: request.body.replace(',}', '}') }),
    })),
    options: broad,
    findings: ['broken-body-not-47001'],
  },
  {
    name: 'is out of order for a version that was never published',
    start: behind(() =>
      answerWhere(
        (request) => readVersion(request) === '9.9.9',
        answer(502, '<h1>Bad Gateway</h1>', 'text/html'),
      ),
    ),
    options: { only: ['set-support-version-unpublished'] },
    findings: ['interaction-mismatch'],
  },
]
