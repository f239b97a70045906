import { operationNames } from '#schemas/generated/operations.ts'
import {
  ok,
  onVersion,
  readErrcode,
  readToken,
} from '#test/integration/contracts/provider/mutants/mutant.ts'
import { answer, isGet, isSet, readVersion, refusal, wait, withToken } from './alter.ts'
import { keepReplies } from './keep-replies.ts'
import { behind, checkNames, whole, type WrongProviderRow } from './row.ts'

/** Providers that forget, repeat, or mix up. */
export const wrongMemories: readonly WrongProviderRow[] = [
  {
    name: 'sends every set on twice',
    start: behind(() => ({
      request: async (request, _, send) => {
        if (isSet(request)) await send(request)
        return request
      },
    })),
    options: whole,
    findings: ['set-doubled'],
  },
  {
    name: 'repeats a set that was refused',
    start: behind(() => ({
      request: async (request, _, send) => {
        if (!isSet(request)) return request
        const reply = await send(request)
        return readErrcode(reply) === 0 ? reply : request
      },
    })),
    options: { only: ['set-support-version-unpublished', ...checkNames.sequences] },
    findings: ['set-doubled'],
  },
  {
    name: 'shows what one has set to everybody who has set nothing',
    start: behind(() => ({
      reply: (reply, request, memory) => {
        const version = readVersion(request)
        if (version !== null && readErrcode(reply) === 0) {
          memory.set(readToken(request), version).set('all', version)
        }
        const show = onVersion((own, token) => memory.get(token) ?? memory.get('all') ?? own)
        return show(reply, request, memory)
      },
    })),
    options: { only: checkNames.sequences },
    findings: ['state-leaks'],
  },
  {
    name: 'keeps the version of the first account alone',
    start: behind(() => ({
      request: (request, memory) => {
        if (!isSet(request)) return request
        const first = memory.get('first') ?? readToken(request)
        memory.set('first', first)
        return first === readToken(request) ? request : answer(200, ok)
      },
    })),
    options: { only: ['set-then-get', 'two-mini-programs'] },
    findings: ['set-ignored'],
  },
  {
    name: 'sets the version of the one who called before',
    start: behind(() => ({
      request: (request, memory) => {
        if (!isGet(request) && !isSet(request)) return request
        const token = readToken(request)
        const before = memory.get('before') ?? token
        memory.set('before', token)
        return isSet(request) ? withToken(request, before) : request
      },
    })),
    options: { only: ['two-mini-programs'] },
    findings: ['state-leaks'],
  },
  {
    name: 'forgets a version once it was read',
    start: behind(() => ({
      reply: (reply, request, memory) => {
        const count = Number(memory.get(readToken(request)) ?? 0)
        memory.set(readToken(request), isGet(request) ? String(count + 1) : '0')
        return count > 0 ? onVersion(() => '1.0.0')(reply, request, memory) : reply
      },
    })),
    options: { only: ['set-then-get', 'get-set-get', 'refused-set', 'two-mini-programs'] },
    findings: ['set-ignored'],
  },
  {
    name: 'forgets a version after three calls',
    start: behind(() => ({
      reply: (reply, request, memory) => {
        const count = Number(memory.get(readToken(request)) ?? 0) + 1
        memory.set(readToken(request), String(count))
        return count > 3 ? onVersion(() => '1.0.0')(reply, request, memory) : reply
      },
    })),
    options: { only: ['set-then-get', 'get-set-get'] },
    findings: ['set-ignored'],
  },
  {
    name: 'keeps a read for a minute',
    start: behind(() => keepReplies(({ url }) => url, 60_000)),
    options: { only: checkNames.sequences },
    findings: ['now-version-stale'],
  },
  {
    name: 'keeps replies for ever by their path and body, whatever the token',
    start: behind(() => keepReplies(({ url, body }) => `${url.split('?')[0] ?? ''} ${body}`)),
    options: whole,
    findings: ['set-ignored', 'interaction-mismatch', 'missing-token-not-41001'],
    isWhole: true,
  },
  {
    name: 'answers a set that it has seen before without setting it again',
    start: behind(() =>
      keepReplies((request) => (isSet(request) ? `${request.url} ${request.body}` : null)),
    ),
    options: { only: checkNames.sequences },
    findings: ['set-ignored'],
  },
  {
    name: 'never lowers a version',
    start: behind(() => ({
      request: (request, memory) => {
        const version = readVersion(request)
        const now = memory.get(readToken(request)) ?? ''
        if (!isSet(request) || version === null || version === '9.9.9') return request
        if (version.localeCompare(now, 'en', { numeric: true }) < 0) return answer(200, ok)
        memory.set(readToken(request), version)
        return request
      },
    })),
    options: { only: checkNames.sequences },
    findings: ['now-version-stale'],
  },
  {
    name: 'says ok to a set before it has taken effect',
    start: behind(() => ({
      request: (request, _, send) => {
        if (!isSet(request) || readVersion(request) === '9.9.9') return request
        // The run may be over by then.
        wait(3000)
          .then(() => send(request))
          .catch(() => undefined)
        return answer(200, ok)
      },
    })),
    options: { only: ['set-then-get'] },
    findings: ['set-ignored'],
  },
  {
    name: 'refuses every set of an account after one that was refused',
    start: behind(() => ({
      request: (request, memory) =>
        isSet(request) && memory.has(readToken(request)) ? refusal(89014) : request,
      reply: (reply, request, memory) => {
        if (readErrcode(reply) === 89014) memory.set(readToken(request), 'refused')
        return reply
      },
    })),
    options: { only: checkNames.sequences },
    findings: ['right-call-refused'],
  },
  {
    name: 'sets the version of a body that breaks off, and refuses it',
    start: behind(() => ({
      request: async (request, _, send) => {
        const version = readVersion(request)
        if (isSet(request) && version !== null && !request.body.endsWith('}')) {
          await send({ ...request, body: JSON.stringify({ version }) })
        }
        return request
      },
    })),
    options: { only: checkNames.sequences },
    findings: ['refused-set-changes'],
  },
  {
    name: 'goes back to the lowest version when it refuses one',
    start: behind(() => ({
      request: async (request, _, send) => {
        if (readVersion(request) === '9.9.9')
          await send({ ...request, body: '{"version":"1.0.0"}' })
        return request
      },
    })),
    options: { only: checkNames.sequences },
    findings: ['refused-set-changes'],
  },
  {
    name: 'takes the account of the first call of a connection for all calls of it',
    start: behind(() => {
      const tokens = new WeakMap<object, string>()
      return {
        request: (request) => {
          const token = tokens.get(request.connection) ?? readToken(request)
          tokens.set(request.connection, token)
          return withToken(request, token)
        },
      }
    }),
    options: { only: ['two-mini-programs', 'set-then-get'] },
    findings: ['state-leaks'],
  },
  {
    name: 'takes the account of the last call for all that are under way',
    start: behind(() => ({
      request: async (request, memory) => {
        memory.set('now', readToken(request))
        await wait(20)
        return withToken(request, memory.get('now') ?? '')
      },
    })),
    options: { only: ['two-mini-programs', 'set-then-get'] },
    findings: ['state-leaks'],
  },
  {
    name: 'keeps a version by its token, and loses it with the next one',
    start: behind(() => ({
      reply: (reply, request, memory) => {
        const version = readVersion(request)
        if (isSet(request) && version !== null && readErrcode(reply) === 0) {
          memory.set(readToken(request), version)
        }
        return onVersion((_, token) => memory.get(token) ?? '1.0.0')(reply, request, memory)
      },
    })),
    options: { operations: operationNames, only: [...checkNames.sequences, 'refresh'] },
    findings: ['set-ignored'],
  },
  {
    name: 'leaves the zero at the end of a version out',
    start: behind(() => ({ reply: onVersion((version) => version.replace(/\.0$/, '')) })),
    options: { only: ['get-support-version-set-before'] },
    findings: ['interaction-mismatch'],
  },
  {
    name: 'puts a v before a version',
    start: behind(() => ({ reply: onVersion((version) => `v${version}`) })),
    options: { only: ['set-then-get', 'reply-shape'] },
    findings: ['reply-not-in-schema', 'set-ignored'],
  },
  {
    name: 'works for the first five calls, and is a page of an error then',
    start: behind(() => ({
      request: (request, memory) => {
        memory.set('calls', `${memory.get('calls') ?? ''}x`)
        const isTired = (memory.get('calls') ?? '').length > 5
        return isTired ? answer(503, '<h1>Service Unavailable</h1>', 'text/html') : request
      },
    })),
    options: { only: ['set-then-get', 'get-set-get', 'refused-set'] },
    findings: ['reply-not-json'],
  },
  {
    name: 'answers -1 to every third call',
    start: behind(() => ({
      request: (request, memory) => {
        memory.set('calls', `${memory.get('calls') ?? ''}x`)
        return (memory.get('calls') ?? '').length % 3 === 0 ? refusal(-1) : request
      },
    })),
    options: { only: ['set-then-get', 'get-set-get', 'refused-set'] },
    findings: ['right-call-refused'],
  },
]
